#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <random>
#include <set>
#include <thread>

#include "kaname/storage/verify.hpp"
#include "samples.hpp"
#include "worlds.hpp"

// A process that writes is killed again and again. What it confirmed is there, once; of what it did not, all
// or nothing.
namespace kaname::storage {
namespace {

using sharing::Work;

Status report(Store& store, const std::string& id) {
    return store.sharing().write([&](Work& work) -> Status {
        KANAME_CHECK(work.incidents.save(incident(id)));
        KANAME_CHECK(work.outbox.announce(event(id, {"op.east", "meti"})));
        return work.trail.write(entry(id));
    });
}

/// Writes as fast as it can, and a line for each act that was confirmed. A line is shorter than PIPE_BUF, so
/// the threads do not mix theirs.
[[noreturn]] void write_until_killed(const std::string& file, int confirmed, int round) {
    const auto store = open_store(file, {});
    if (!store) ::_exit(1);
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int n = 0;; ++n) {
                const std::string id =
                    std::to_string(round) + "." + std::to_string(thread) + "." + std::to_string(n);
                if (!report(**store, id)) ::_exit(2);
                const std::string line = id + "\n";
                if (::write(confirmed, line.data(), line.size()) < 0) ::_exit(3);
            }
        });
    }
    for (std::thread& each : threads) each.join();
    ::_exit(4);
}

/// The lines of a child that was killed after it had confirmed `enough`.
std::vector<std::string> confirmed_before_the_kill(const std::string& file, int round, std::size_t enough) {
    std::array<int, 2> pipe{};
    EXPECT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        write_until_killed(file, pipe[1], round);
    }
    ::close(pipe[1]);
    std::vector<std::string> lines{""};
    bool killed = false;
    std::array<char, 256> bytes{};
    for (ssize_t count = 0; (count = ::read(pipe[0], bytes.data(), bytes.size())) > 0;) {
        for (const char each : std::string_view{bytes.data(), static_cast<std::size_t>(count)}) {
            if (each == '\n') {
                lines.emplace_back();
            } else {
                lines.back() += each;
            }
        }
        if (!killed && lines.size() > enough) {
            ::kill(child, SIGKILL);
            killed = true;
        }
    }
    ::close(pipe[0]);
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    lines.pop_back();
    return lines;
}

/// How often each thing is in the trail and in the outbox.
struct Counted {
    std::map<std::string, int> entries;
    std::map<std::string, int> events;
};

Counted count_all(Store& store) {
    Counted counted;
    EXPECT_TRUE(store.record().view([&](RecordWork& work) -> Status {
        KANAME_TRY(const auto links, work.trail.links(0, 1'000'000));
        for (const auto& each : links) ++counted.entries[each.entry.subject];
        KANAME_TRY(const auto events, work.outbox.events(0, 1'000'000));
        for (const auto& each : events) ++counted.events[each.event.subject];
        KANAME_TRY(const std::uint64_t last, work.outbox.last_for("meti"));
        EXPECT_EQ(last, events.size());
        return done;
    }));
    return counted;
}

std::size_t incidents_among(Store& store, const std::map<std::string, int>& subjects) {
    std::size_t found = 0;
    EXPECT_TRUE(store.sharing().view([&](Work& work) -> Status {
        KANAME_TRY(const auto open, work.incidents.load_open());
        found = open.size();
        for (const auto& each : open) EXPECT_TRUE(subjects.contains(each.id)) << each.id;
        return done;
    }));
    return found;
}

TEST(Kill, WhatWasConfirmedIsThereOnceAfterFiftyKills) {
    const Folder folder;
    std::set<std::string> confirmed;
    std::minstd_rand dice{2007};
    for (int round = 0; round < 50; ++round) {
        for (std::string& each : confirmed_before_the_kill(folder.file(), round, 1 + dice() % 60)) {
            EXPECT_TRUE(confirmed.insert(std::move(each)).second);
        }
        const auto head = verify_trail(folder.file());
        ASSERT_TRUE(head) << to_text(head.error(), Language::en);
        const auto store = open_store(folder.file(), {});
        ASSERT_TRUE(store) << to_text(store.error(), Language::en);
        const Counted counted = count_all(**store);
        EXPECT_EQ(counted.entries, counted.events);
        EXPECT_EQ(counted.entries.size(), head->count) << "something was done twice";
        for (const std::string& each : confirmed) ASSERT_TRUE(counted.entries.contains(each)) << each;
        EXPECT_EQ(incidents_among(**store, counted.entries), counted.entries.size());
    }
    EXPECT_GT(confirmed.size(), 50u);
}

}  // namespace
}  // namespace kaname::storage
