// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.hpp"

#include "support/folder.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <system_error>

namespace duologue::support {
namespace {

class FileActions {
public:
    FileActions() { ::posix_spawn_file_actions_init(&actions_); }

    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }

    void open(int descriptor, const std::filesystem::path& path, int flags) {
        constexpr mode_t owner_only = 0600;
        ::posix_spawn_file_actions_addopen(&actions_, descriptor, path.c_str(), flags, owner_only);
    }

    void close(int descriptor) { ::posix_spawn_file_actions_addclose(&actions_, descriptor); }

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

int wait_for(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The environment, with a cache that nobody else uses and without anybody's own personas.
std::vector<std::string> environment(const std::filesystem::path& cache) {
    std::vector<std::string> variables{"XDG_CACHE_HOME=" + cache.string(),
                                       "XDG_DATA_HOME=" + cache.string()};
    for (char** variable = ::environ; *variable != nullptr; ++variable)
        if (!std::string_view(*variable).starts_with("XDG_CACHE_HOME=")
            && !std::string_view(*variable).starts_with("XDG_DATA_HOME="))
            variables.emplace_back(*variable);
    return variables;
}

int spawn(const std::vector<std::string>& arguments, const FileActions& streams,
          const std::filesystem::path& cache) {
    std::vector<std::string> words{DUOLOGUE_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto variables = environment(cache);
    pid_t process = 0;
    const int error = ::posix_spawn(&process, DUOLOGUE_PROGRAM, streams.get(), nullptr,
                                    pointers_to(words).data(), pointers_to(variables).data());
    if (error != 0)
        throw std::system_error(error, std::generic_category(), DUOLOGUE_PROGRAM);
    return wait_for(process);
}

// Files, not pipes: nothing has to be read while the program runs.
Outcome run_into(const std::filesystem::path& out, const std::vector<std::string>& arguments,
                 std::string_view input) {
    const Folder folder;
    FileActions streams;
    streams.open(STDIN_FILENO, folder.write("in", input), O_RDONLY);
    streams.open(STDOUT_FILENO, folder.path() / out, O_WRONLY | O_CREAT);
    streams.open(STDERR_FILENO, folder.path() / "err", O_WRONLY | O_CREAT);
    const int exit_code = spawn(arguments, streams, folder.path());
    return {exit_code, out.is_absolute() ? "" : folder.read(out), folder.read("err")};
}

} // namespace

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

Outcome run(const std::vector<std::string>& arguments, std::string_view input) {
    return run_into("out", arguments, input);
}

Outcome run_on_full_disk(const std::vector<std::string>& arguments) {
    return run_into("/dev/full", arguments, {});
}

int run_unheard(const std::vector<std::string>& arguments) {
    const Folder folder;
    FileActions streams;
    streams.open(STDERR_FILENO, "/dev/full", O_WRONLY);
    return spawn(arguments, streams, folder.path());
}

Outcome run_closed(const std::vector<std::string>& arguments) {
    const Folder folder;
    FileActions streams;
    streams.close(STDIN_FILENO);
    streams.close(STDOUT_FILENO);
    streams.open(STDERR_FILENO, folder.path() / "err", O_WRONLY | O_CREAT);
    const int exit_code = spawn(arguments, streams, folder.path());
    return {exit_code, "", folder.read("err")};
}

} // namespace duologue::support
