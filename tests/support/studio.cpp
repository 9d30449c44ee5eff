// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/studio.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <utility>

namespace duologue::support {

const std::string_view river = R"(title: 河边的对话
language: zh
date: 2025-03-04
cast: 主持人 = host
cast: 阿莫 = amodei

# 水

主持人: 您好，这条河有多长呢？
阿莫: 大约有三十公里，从山里一直流到海边。
主持人: 原来比我想的还要长。

# 船

阿莫: 我小时候坐过一条木船。[pause 1.5s] 船上有一只黄狗。
主持人: 那条狗叫什么名字？
阿莫: 它叫小米，现在已经很老了。
)";

const std::string_view harbour = R"(title: At the harbour
language: en
cast: Host = host
cast: Amos = amodei

Host: Good morning, and welcome to the harbour.
Amos: Thank you, it is a lovely morning to be near the water.
Host: How many boats do you have here?
Amos: We have nineteen boats, and only one of them leaks.
)";

Studio::Studio(std::string_view script, std::string name, const std::filesystem::path& parent)
    : folder_(parent), name_(std::move(name)) {
    folder_.write(name_ + ".txt", script);
}

Outcome Studio::render(const std::vector<std::string>& options) const {
    std::vector<std::string> arguments{"render", script_path(), "--out",
                                       (folder_.path() / "out").string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run(arguments);
}

const Studio& Studio::rendered(const std::vector<std::string>& options) const {
    const auto outcome = render(options);
    if (outcome.exit_code != 0 || !outcome.err.empty())
        throw std::runtime_error("not rendered: " + outcome.err);
    return *this;
}

std::vector<std::string> Studio::files() const {
    return folder_.files(std::filesystem::path("out") / name_);
}

std::string Studio::bytes(const std::string& file) const {
    return folder_.read(std::filesystem::path("out") / name_ / file);
}

Played Studio::play() const {
    return play(name_ + ".opus");
}

Played Studio::play(const std::string& file) const {
    return play_opus(bytes(file));
}

nlohmann::json Studio::report() const {
    return nlohmann::json::parse(bytes("report.json"));
}

std::vector<HeardTurn> Studio::turns() const {
    std::vector<HeardTurn> all;
    const auto report = this->report();
    for (const auto& chapter : report["chapters"])
        for (const auto& turn : chapter["turns"]) {
            const auto begin = turn["start"].get<double>();
            all.push_back({turn["speaker"], begin, begin + turn["length"].get<double>()});
        }
    return all;
}

std::string Studio::script_path() const {
    return (folder_.path() / (name_ + ".txt")).string();
}

} // namespace duologue::support
