#include "faults.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace kaname::storage {
namespace {

struct Said {
    int code;  ///< primary result code of SQLite
    std::string_view ja;
    std::string_view en;
    std::string_view mend_ja;
    std::string_view mend_en;
};

constexpr std::array kSaid{
    Said{SQLITE_BUSY, "保存先をほかのプログラムが使用しています。", "another program is using the store",
         "しばらくしてからもう一度操作してください。", "try again shortly"},
    Said{SQLITE_LOCKED, "保存先をほかの処理が使用しています。",
         "another part of the program is using the store", "しばらくしてからもう一度操作してください。",
         "try again shortly"},
    Said{SQLITE_FULL, "保存先に空きがありません。記録していません。",
         "the store is full; nothing was recorded", "ディスクの空きを確保し、もう一度操作してください。",
         "make room on the disk, and do it again"},
    Said{SQLITE_IOERR, "保存先のディスクを読み書きできません。",
         "the disk of the store cannot be read or written",
         "ディスクの状態を確認し、もう一度操作してください。", "check the disk, and do it again"},
    Said{SQLITE_CORRUPT, "保存先のファイルが壊れています。", "the file of the store is damaged",
         "プログラムを止め、控えから復元してください。",
         "stop the program and restore the file from a backup"},
    Said{SQLITE_READONLY, "保存先に書き込めません。", "the store cannot be written to",
         "ファイルとフォルダーの書込み権限を確認してください。",
         "check that the file and its folder may be written to"},
    Said{SQLITE_PERM, "保存先を使う権限がありません。", "the store may not be used",
         "ファイルの権限を確認してください。", "check the permissions of the file"},
    Said{SQLITE_CANTOPEN, "保存先を開けません。", "the store cannot be opened",
         "ファイル名とフォルダーの権限を確認してください。",
         "check the name of the file and the permissions of its folder"},
};

}  // namespace

Error sqlite_fault(int code, std::string_view detail, std::string place) {
    const int primary = code & 0xFF;  // the rest says more about the same
    if (primary == SQLITE_NOTADB) return not_a_store(std::move(place));
    if (primary == SQLITE_CONSTRAINT) {
        return fail(
            ErrorCode::conflict, std::move(place),
            {"同じ番号の記録が既にあります。", "there is a record under this key already"},
            {"最新の内容を確認し、もう一度操作してください。", "look at it as it is now, and do it again"});
    }
    const auto* const said =
        std::find_if(kSaid.begin(), kSaid.end(), [&](const Said& row) { return row.code == primary; });
    if (said == kSaid.end()) {
        return fail(
            ErrorCode::unavailable, std::move(place),
            bilingual("保存先が応答しません（{}）。", "the store does not answer ({})", {detail}),
            {"kaname audit verify で保存先を点検してください。", "check the store with kaname audit verify"});
    }
    return fail(ErrorCode::unavailable, std::move(place),
                bilingual(said->ja, std::string{said->en} + " ({})", {detail}),
                bilingual(said->mend_ja, said->mend_en));
}

Error unreadable(std::string_view what) {
    return fail(ErrorCode::unavailable, std::string{what},
                {"保存されている値を読めません。", "what is stored there cannot be read"},
                {"新しい版のプログラムを使うか、控えから復元してください。",
                 "use a later version of the program, or restore the file from a backup"});
}

Error busy() {
    return fail(ErrorCode::unavailable, "store",
                {"処理が混み合っています。", "too much is waiting to be done"},
                {"しばらくしてからもう一度操作してください。", "try again shortly"});
}

Error closed() {
    return fail(
        ErrorCode::unavailable, "store", {"保存先は閉じられています。", "the store is closed"},
        {"プログラムが起動してからもう一度操作してください。", "try again when the program runs again"});
}

Error not_a_store(std::string path) {
    return fail(ErrorCode::invalid_input, std::move(path),
                {"このファイルは Kaname の保存先ではありません。", "this file is not a store of Kaname"},
                {"別のファイル名を指定してください。", "give the name of another file"});
}

Error newer_store(std::string path) {
    return fail(ErrorCode::invalid_input, std::move(path),
                {"この保存先は、より新しい版のプログラムで作られています。",
                 "this store was made by a later version of the program"},
                {"新しい版のプログラムを使ってください。", "use that version of the program or a later one"});
}

Error changed_migration(std::int64_t number) {
    return fail(ErrorCode::conflict, "migration " + std::to_string(number),
                {"保存先の表の作り方が、このプログラムのものと異なります。",
                 "the tables of the store were not made as this program makes them"},
                {"保存先を作ったプログラムの正式版を使ってください。",
                 "use a released version of the program that made the store"});
}

Error no_head_file(std::string path) {
    return fail(
        ErrorCode::conflict, std::move(path),
        {"監査記録の末尾を控えたファイルがありません。",
         "the file that keeps the head of the audit trail is missing"},
        {"元の場所に戻してください。失われた場合は、受領書などの末尾を --head "
         "で示して検証し、復元を承認して開いてください。",
         "put it back; if it is lost, verify against a head kept elsewhere (--head, from a receipt), and "
         "start the server with --accept-rollback"});
}

Error store_in_use(std::string path) {
    return fail(ErrorCode::unavailable, std::move(path),
                {"ほかのプログラムがこの保存先を使用しています。", "another program works on this store"},
                {"稼働中のサーバーを終了してから、もう一度実行してください。",
                 "stop the server that runs on it, and try again"});
}

Error trail_cut(std::string_view kept, std::string_view own) {
    return fail(ErrorCode::conflict, "head",
                bilingual("監査記録が控えより短くなっています。控えは{}、保存先は{}です。",
                          "the audit trail is shorter than the head that was kept: {} was kept, {} is stored",
                          {kept, own}),
                {"末尾が削除されたか、古い写しに戻されています。意図した復元の場合は、--accept-rollback "
                 "で承認して起動してください。",
                 "its end was removed, or an old copy was put back; if that was a deliberate restore, start "
                 "the server with --accept-rollback"});
}

Error trail_differs(std::string_view kept) {
    return fail(ErrorCode::conflict, "head",
                bilingual("監査記録に、控えてある末尾{}がありません。",
                          "the audit trail does not hold the head that was kept, {}", {kept}),
                {"記録が書き換えられたか、別の保存先です。保全した写しと照合してください。",
                 "it was changed, or this is another store; compare with a copy that was kept"});
}

Error file_fault(std::string path, int error_number) {
    const std::string detail = std::generic_category().message(error_number);
    return fail(
        ErrorCode::unavailable, std::move(path),
        bilingual("ファイルを読み書きできません（{}）。", "the file cannot be read or written ({})",
                  {detail}),
        {"権限とディスクの空きを確認してください。", "check its permissions and the room on the disk"});
}

}  // namespace kaname::storage
