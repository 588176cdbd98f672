#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "kaname/access/memory.hpp"
#include "kaname/plan/memory.hpp"
#include "kaname/sharing/memory.hpp"
#include "kaname/storage/store.hpp"

namespace kaname::storage {

/// A folder that is gone afterwards.
class Folder {
public:
    Folder() {
        std::string pattern =
            std::filesystem::temp_directory_path() / "kaname-storage-XXXXXX";  // for mkdtemp
        path_ = ::mkdtemp(pattern.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }
    [[nodiscard]] std::string file(std::string_view name = "kaname.db") const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// The same ports over memory and over each driver.
class World {
public:
    World() = default;
    World(const World&) = delete;
    World& operator=(const World&) = delete;
    virtual ~World() = default;
    virtual record::Transactions<sharing::Work>& store() = 0;
    virtual record::Transactions<access::Work>& access() = 0;
    virtual record::Transactions<plan::Work>& plan() = 0;
};

class MemoryWorld final : public World {
public:
    record::Transactions<sharing::Work>& store() override { return store_; }
    record::Transactions<access::Work>& access() override { return access_; }
    record::Transactions<plan::Work>& plan() override { return plan_; }

private:
    plan::MemoryStore plan_;
    sharing::MemoryStore store_;
    access::MemoryStore access_;
};

class SqliteFileWorld final : public World {
public:
    record::Transactions<sharing::Work>& store() override { return store_->sharing(); }
    record::Transactions<access::Work>& access() override { return store_->access(); }
    record::Transactions<plan::Work>& plan() override { return store_->plan(); }

private:
    Folder folder_;
    std::unique_ptr<Store> store_ = *open_store(folder_.file(), {});
};

class SqliteMemoryWorld final : public World {
public:
    record::Transactions<sharing::Work>& store() override { return store_->sharing(); }
    record::Transactions<access::Work>& access() override { return store_->access(); }
    record::Transactions<plan::Work>& plan() override { return store_->plan(); }

private:
    std::unique_ptr<Store> store_ = *open_store(":memory:", {});
};

/// The stores that a contract is tested on: TEST_P over these is compiled once, a typed test once for each.
struct WorldKind {
    const char* name;
    std::unique_ptr<World> (*make)();
};
template <class W>
std::unique_ptr<World> make_world() {
    return std::make_unique<W>();
}
inline constexpr std::array kWorldKinds{WorldKind{"Memory", make_world<MemoryWorld>},
                                        WorldKind{"SqliteFile", make_world<SqliteFileWorld>},
                                        WorldKind{"SqliteMemory", make_world<SqliteMemoryWorld>}};
inline std::string name_of(const testing::TestParamInfo<WorldKind>& info) { return info.param.name; }
inline std::ostream& operator<<(std::ostream& to, const WorldKind& kind) { return to << kind.name; }

/// Base of the contract tests.
class OnEveryStore : public testing::TestWithParam<WorldKind> {
protected:
    std::unique_ptr<World> made = GetParam().make();
    World& world = *made;
};

}  // namespace kaname::storage
