// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/weak_tone.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/foot.hpp"
#include "reading/mandarin/heard_words.hpp"

namespace duologue::reading {
namespace {

constexpr std::u32string_view particles = U"啦嘛哦哟";
/// Particles at the end of a clause; elsewhere they are sounds: 呐喊, 喽啰.
constexpr std::u32string_view closing_particles = U"哇喽呐";
constexpr std::u32string_view counting = U"一二三四五六七八九十百千万亿两几半这那哪";
constexpr std::u32string_view not_counting = U"各整逐单每多个某挨自首";
/// Verbs after which 上 says that something closes, meets or begins.
constexpr std::u32string_view reaching_verbs =
    U"爱穿戴碰遇赶追跟关锁闭合喜欢染考评选当盖贴挂配送端献迎扣插套披换撞看叫拿带交惹犯轮装补吃"
    U"加粘塞缠";
/// Verbs after which 过去 is a direction; elsewhere it is the past.
constexpr std::u32string_view moving_verbs =
    U"走跑飞冲扑赶追跳游爬移转递送扔抛看望昏晕死熬挤传搬抢绕穿掠退开骑伸凑骗睡迎跟躲靠";
/// Where verbs lead; a 来 or 去 behind says from where it is seen: 走进来.
constexpr std::u32string_view ways = U"进出起回";
/// Parts of the body that one turns, lifts or bends: 转过|身|去.
constexpr std::u32string_view parts_that_turn = U"身头脸腰手";
constexpr std::u32string_view turning_ways = U"过下起出回";
/// Before a way these are no verbs: 一起.
constexpr std::u32string_view not_leading = U"一不";
/// 原来, 未来
constexpr std::u32string_view time_words = U"原从后本未将历向近往素到";
/// Verbs whose doubling means "a little".
constexpr std::u32string_view doubling_verbs =
    U"看想说听试走找问聊谈坐玩学写读笑尝猜管歇练查算比讲用逛转谢动帮劝求救拍摸敲挥摇擦洗闻吹晒翻"
    U"逗陪躺睡瞧瞅改数";

/// The row of syllables with the characters that they say.
struct Row {
    std::u32string_view text;
    std::span<Syllable> syllables;

    [[nodiscard]] char32_t character(std::size_t i) const { return text[syllables[i].character]; }

    /// The character said before, in the same clause.
    [[nodiscard]] char32_t before(std::size_t i) const {
        return syllables[i].begins_clause ? U'\0' : character(i - 1);
    }

    [[nodiscard]] char32_t after(std::size_t i) const {
        const bool is_last = i + 1 == syllables.size() || syllables[i + 1].begins_clause;
        return is_last ? U'\0' : character(i + 1);
    }

    [[nodiscard]] bool ends_word(std::size_t i) const {
        return i + 1 == syllables.size() || syllables[i + 1].begins_word;
    }
};

/// 好啦, 哎哟, 天哪, 怎么办哪 against 哗啦, 在哪
bool is_weak_particle(const Row& row, std::size_t i) {
    const auto character = row.character(i);
    const bool stands_alone = row.syllables[i].begins_word && row.ends_word(i);
    if (is_one_of(character, particles))
        return stands_alone || character == U'哟';
    if (row.before(i) == U'\0' || row.after(i) != U'\0')
        return false;
    return is_one_of(character, closing_particles)
           || (character == U'哪' && row.syllables[i - 1].sound.ends_with('n'));
}

/// 两百多|个
bool follows_more(const Row& row, std::size_t i) {
    return row.before(i) == U'多' && is_one_of(row.before(i - 1), counting);
}

/// 一个, 这个, 有个, 两百多个 against 个人, 整个, 个个
bool is_weak_measure(const Row& row, std::size_t i) {
    if (row.character(i) != U'个' || row.after(i) == U'个' || row.before(i) == U'\0'
        || (is_one_of(row.before(i), not_counting) && !follows_more(row, i)))
        return false;
    const bool begins_longer_word = row.syllables[i].begins_word && !row.ends_word(i);
    return is_one_of(row.before(i), counting) || !begins_longer_word;
}

/// 走过去, 昏了过去
bool moves_away(const Row& row, std::size_t i) {
    const auto verb = row.before(i - 1) == U'了' ? i - 2 : i - 1;
    return is_one_of(row.before(verb), moving_verbs);
}

bool is_way(const Row& row, std::size_t i) {
    return is_one_of(row.character(i), ways) && row.before(i) != U'\0'
           && !is_one_of(row.before(i), not_leading);
}

/// 走进|来
bool leads_on(const Row& row, std::size_t i) {
    return row.syllables[i].begins_word && is_way(row, i - 1) && !row.syllables[i - 1].begins_word;
}

/// 抬起头来, 说出话来, 转过身去, but not 起不来
bool surrounds_object(const Row& row, std::size_t i) {
    if (row.before(i) == U'\0' || row.before(i) == U'不' || row.before(i - 1) == U'\0')
        return false;
    if (is_one_of(row.before(i), parts_that_turn) && is_one_of(row.character(i - 2), turning_ways))
        return true;
    return row.character(i) == U'来' && !is_one_of(row.before(i), time_words) && is_way(row, i - 2);
}

/// 关上, 走进来, 走过去
bool is_weak_direction(const Row& row, std::size_t i) {
    if (!row.ends_word(i) || row.before(i) == U'\0')
        return false;
    if (row.character(i) == U'上')
        return is_one_of(row.before(i), reaching_verbs);
    if (row.character(i) == U'去' && row.before(i) == U'过')
        return moves_away(row, i);
    return is_one_of(row.character(i), U"来去") && (leads_on(row, i) || surrounds_object(row, i));
}

/// 看看, 摇|摇头 against 说说笑笑 and 大学|学生
bool doubles_verb(const Row& row, std::size_t i) {
    if (row.before(i) != row.character(i) || !is_one_of(row.character(i), doubling_verbs))
        return false;
    const bool doubled_again = row.after(i) != U'\0' && row.after(i) == row.after(i + 1);
    return row.syllables[i - 1].begins_word && !doubled_again;
}

} // namespace

void weaken(std::u32string_view text, std::span<Syllable> syllables) {
    for (const auto word : words_of(syllables))
        take_heard_tones(text, word);
    const Row row{text, syllables};
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        if (doubles_verb(row, i)) {
            syllables[i - 1].tone = syllables[i].tone == 3 ? 2 : syllables[i - 1].tone;
            syllables[i].tone = neutral_tone;
        }
        if (is_weak_particle(row, i) || is_weak_measure(row, i) || is_weak_direction(row, i))
            syllables[i].tone = neutral_tone;
    }
}

} // namespace duologue::reading
