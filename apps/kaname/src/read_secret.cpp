#include "read_secret.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace kaname::app {
namespace {

/// What is typed shows again when this ends.
class Unseen {
public:
    Unseen() {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios unseen = before_;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        is_set_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen) == 0;
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() {
        if (is_set_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

private:
    termios before_{};
    bool is_set_ = false;
};

}  // namespace

Result<std::string> read_secret(std::string_view prompt) {
    const bool is_terminal = ::isatty(STDIN_FILENO) == 1;
    std::string line;
    if (is_terminal) std::cerr << prompt << std::flush;
    bool was_read = false;
    {
        const Unseen unseen;
        was_read = static_cast<bool>(std::getline(std::cin, line));
    }
    if (is_terminal) std::cerr << '\n';
    if (was_read) return line;
    return fail(ErrorCode::invalid_input, "standard input",
                {"パスワードが入力されていません", "there is no password"},
                {"標準入力の1行目に書いてください", "write it as the first line of the standard input"});
}

}  // namespace kaname::app
