#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "kaname/access/memory.hpp"
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
};

class MemoryWorld final : public World {
public:
    record::Transactions<sharing::Work>& store() override { return store_; }
    record::Transactions<access::Work>& access() override { return access_; }

private:
    sharing::MemoryStore store_;
    access::MemoryStore access_;
};

class SqliteFileWorld final : public World {
public:
    record::Transactions<sharing::Work>& store() override { return store_->sharing(); }
    record::Transactions<access::Work>& access() override { return store_->access(); }

private:
    Folder folder_;
    std::unique_ptr<Store> store_ = *open_store(folder_.file(), {});
};

class SqliteMemoryWorld final : public World {
public:
    record::Transactions<sharing::Work>& store() override { return store_->sharing(); }
    record::Transactions<access::Work>& access() override { return store_->access(); }

private:
    std::unique_ptr<Store> store_ = *open_store(":memory:", {});
};

}  // namespace kaname::storage
