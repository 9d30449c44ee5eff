// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/heard_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace duologue::reading {
namespace {

/// Words with the tones that they are heard with, each behind its character where it differs from
/// what is written elsewhere. The neutral ones follow the words that the national Mandarin test
/// asks to be read so, as far as a reader of today does.
constexpr std::u32string_view heard_words =
    // People and their things.
    U"父亲5 母亲5 别人5 女人5 男人5 夫人5 主人5 客人5 爱人5 大人5 下人5 丈人5 媒人5 人家5 学生5 "
    U"兄弟5 大爷5 寡妇5 和尚5 铁匠5 木匠5 石匠5 皮匠5 鞋匠5 铜匠5 瓦匠5 特务5 阎王5 "
    U"东西5 关系5 关系5户 关系5网 学生5会 学生5证 名字5 地方5 脑袋5 口袋5 生意5 生意5经 主意5 "
    U"本事5 能耐5 学问5 动静5 运气5 首饰5 棉花5 扁担5 脊梁5 唾沫5 泥鳅5 牡丹5 琉璃5 价钱5 "
    U"上头5 尺寸5 分寸5 记号5 字号5 架势5 晌午5 铺盖5 牢骚5 茉莉5 胡琴5 帮手5 干事5 差事5 门道5 "
    // What they do and how they are.
    U"告诉5 打听5 打扮5 打发5 打点5 打算5 吩咐5 嘱咐5 值得5 值得5一看 值得5一提 提防5 养活5 连累5 "
    U"抬举5 卖弄5 数落5 眨巴5 糊弄5 挖苦5 难为5 将就5 服侍5 照应5 拨弄5 "
    U"清楚5 厉害5 妥当5 舒坦5 洒脱5 厚实5 泼辣5 麻利5 自在5 富余5 "
    U"对不5起 了不5起 差不5多 舍不5得5 巴不5得5 恨不5得5 怪不5得5 大不5了 罢了5 "
    // Where a verb leads.
    U"起来5 出来5 回来5 过来5 下来5 上来5 进来5 出去5 回去5 下去5 上去5 进去5 "
    // Full tones where lists have neutral ones.
    U"时候4 喜欢1 路上4 任务4 困难2 熟悉1 气氛1 逻辑2 玫瑰1 报酬2 报复4 要是4 哈哈1 东边1 "
    U"漂漂亮4亮4 明明白2白2 慢慢4腾腾 凉凉快4快4 暖暖和2和2 利利索3索3 太太4平平 "
    U"接下来2 一起来2 自由自在4 逍遥自在4 "
    U"患儿2 育儿2 妇儿2 孙儿2 侄儿2 乞儿2 化儿2 老儿2 童儿2 过儿2 平儿2 双儿2 喜儿2 ";

using Tones = std::vector<int>; ///< one per character; 0 for one that stays

std::unordered_map<std::u32string, Tones> parse(std::u32string_view words) {
    std::unordered_map<std::u32string, Tones> table;
    std::u32string word;
    Tones tones;
    for (const auto character : words) {
        if (character == U' ') {
            table.emplace(std::exchange(word, {}), std::exchange(tones, {}));
        } else if (character >= U'1' && character <= U'5') {
            tones.back() = static_cast<int>(character - U'0');
        } else {
            word += character;
            tones.push_back(0);
        }
    }
    return table;
}

const Tones* find(std::u32string_view word) {
    static const auto table = parse(heard_words);
    const auto found = table.find(std::u32string(word));
    return found == table.end() ? nullptr : &found->second;
}

constexpr std::size_t longest_heard_word = 4;

} // namespace

void take_heard_tones(std::u32string_view text, std::span<Syllable> word) {
    if (word.size() > 2 && text[word.back().character] == U'们')
        word = word.first(word.size() - 1);
    for (auto length = std::min(word.size(), longest_heard_word); length >= 2; --length) {
        const auto tail = word.last(length);
        const auto* tones = find(text.substr(tail.front().character, length));
        if (tones == nullptr)
            continue;
        for (std::size_t i = 0; i < length; ++i)
            if ((*tones)[i] != 0)
                tail[i].tone = (*tones)[i];
        return;
    }
}

} // namespace duologue::reading
