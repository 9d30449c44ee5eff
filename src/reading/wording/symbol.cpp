// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/symbol.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr auto symbols = std::to_array<Symbol>({
    {U'&', U"和", U"and"},
    {U'+', U"加", U"plus"},
    {U'=', U"等于", U"equals"},
    {U'×', U"乘", U"times"},
    {U'÷', U"除以", U"divided by"},
    {U'±', U"正负", U"plus or minus"},
    {U'≥', U"大于等于", U"greater than or equal to"},
    {U'≧', U"大于等于", U"greater than or equal to"},
    {U'≤', U"小于等于", U"less than or equal to"},
    {U'≦', U"小于等于", U"less than or equal to"},
    {U'≈', U"约等于", U"is about"},
    {U'≠', U"不等于", U"is not equal to"},
    {U'≡', U"恒等于", U"is identical to"},
    {U'>', U"大于", U"greater than"},
    {U'<', U"小于", U"less than"},
    {U'→', U"到", U"to"},
    {U'⇒', U"到", U"to"},
    {U'%', U"百分号", U"percent"},
    {U'‰', U"千分号", U"per mille"},
    {U'$', U"美元", U"dollars"},
    {U'€', U"欧元", U"euros"},
    {U'£', U"英镑", U"pounds"},
    {U'¥', U"元", U"yuan"},
    {U'°', U"度", U"degrees"},
    {U'℃', U"摄氏度", U"degrees Celsius"},
    {U'℉', U"华氏度", U"degrees Fahrenheit"},
    {U'½', U"二分之一", U"one half"},
    {U'⅓', U"三分之一", U"one third"},
    {U'⅔', U"三分之二", U"two thirds"},
    {U'¼', U"四分之一", U"one quarter"},
    {U'¾', U"四分之三", U"three quarters"},
    {U'⅕', U"五分之一", U"one fifth"},
    {U'⅛', U"八分之一", U"one eighth"},
    {U'√', U"根号", U"the square root of"},
    {U'∞', U"无穷大", U"infinity"},
    {U'²', U"的平方", U"squared"},
    {U'³', U"的立方", U"cubed"},
    {U'№', U"第", U"number"},
    {U'§', U"第", U"section"},
    {U'©', U"版权所有", U"copyright"},
    {U'@', U"艾特", U"at"},
    {U'#', U"井号", U"hash"},
    {U'Ω', U"欧米伽", U"omega"},
    {U'α', U"阿尔法", U"alpha"},
    {U'β', U"贝塔", U"beta"},
    {U'γ', U"伽马", U"gamma"},
    {U'δ', U"德尔塔", U"delta"},
    {U'Δ', U"德尔塔", U"delta"},
    {U'λ', U"拉姆达", U"lambda"},
    {U'μ', U"缪", U"mu"},
    {U'π', U"派", U"pi"},
    {U'σ', U"西格玛", U"sigma"},
    {U'Σ', U"西格玛", U"sigma"},
    {U'θ', U"西塔", U"theta"},
    {U'ω', U"欧米伽", U"omega"},
});

struct Block {
    char32_t first;
    char32_t last;
    unsigned number = 1; ///< of the first character, where characters count
};

// Runs of numbers in Blocks.txt' Enclosed Alphanumerics, Dingbats and Number Forms.
constexpr auto enclosed = std::to_array<Block>({
    {U'①', U'⑳', 1},
    {U'⑴', U'⒇', 1},
    {U'⒈', U'⒛', 1},
    {U'❶', U'❿', 1},
    {U'➀', U'➉', 1},
    {U'➊', U'➓', 1},
    {U'㈠', U'㈩', 1},
    {U'㊀', U'㊉', 1},
    {U'Ⅰ', U'Ⅻ', 1},
    {U'ⅰ', U'ⅻ', 1},
});

constexpr auto emoji = std::to_array<Block>({
    {0x2190, 0x21ff},
    {0x231a, 0x23ff},
    {0x25a0, 0x27bf},
    {0x2900, 0x297f},
    {0x2b00, 0x2bff},
    {0x1f000, 0x1faff},
    {0xe0020, 0xe007f},
    {0x3030, 0x3030},
    {0x303d, 0x303d},
    {0x2122, 0x2122},
    {0xae, 0xae},
    {0x2139, 0x2139},
});

template <class Blocks>
const Block* find(const Blocks& blocks, char32_t character) {
    const auto found = std::find_if(blocks.begin(), blocks.end(), [=](const Block& block) {
        return block.first <= character && character <= block.last;
    });
    return found == blocks.end() ? nullptr : &*found;
}

constexpr auto pause_table = std::to_array<Pause>({
    {U'、', U',', U"、､"},
    {U'，', U',', U",，﹐()（）[]［］【】〔〕{}｛｝—–―─|｜〖〗﹙﹚"},
    {U'：', U':', U":：︰∶"},
    {U'；', U';', U";；"},
    {U'…', U'.', U"…⋯"},
    {U'。', U'.', U"。.．｡"},
    {U'！', U'!', U"!！‼"},
    {U'？', U'?', U"?？⁇"},
});

constexpr std::u32string_view silent = U"\"'“”‘’„«»‹›《》〈〉「」『』﹁﹂﹃﹄〝〞·•・‧∙●○◆◇■□▪▲△★☆※"
                                       U"*_~～〜^`´¯\\/-‐‑−™®†‡¶¨";

} // namespace

std::optional<Symbol> find_symbol(char32_t sign) {
    const auto found = std::find_if(symbols.begin(), symbols.end(),
                                    [=](const Symbol& symbol) { return symbol.sign == sign; });
    if (found == symbols.end())
        return std::nullopt;
    return *found;
}

std::optional<Symbol> take_double_sign(Cursor& cursor) {
    constexpr std::array doubles{std::pair{U">="sv, U'≥'}, std::pair{U"<="sv, U'≤'},
                                 std::pair{U"!="sv, U'≠'}, std::pair{U"=="sv, U'='},
                                 std::pair{U"->"sv, U'→'}, std::pair{U"=>"sv, U'⇒'}};
    for (const auto& [sign, single] : doubles)
        if (cursor.take(sign))
            return find_symbol(single);
    return std::nullopt;
}

bool is_star_of_name(const Cursor& cursor) {
    const auto before = cursor.peek(-2);
    const auto after = cursor.peek(1);
    return cursor.peek() == U'*' && is_capital(cursor.peek(-1)) && !is_latin(before)
           && before != U'*' && !is_latin(after) && !is_digit(after);
}

unsigned enclosed_number(char32_t character) {
    const auto* block = find(enclosed, character);
    return block == nullptr ? 0 : block->number + static_cast<unsigned>(character - block->first);
}

bool is_emoji(char32_t character) {
    return find(emoji, character) != nullptr;
}

std::span<const Pause> pauses() {
    return pause_table;
}

char32_t pause_of(char32_t mark) {
    for (const auto& pause : pause_table)
        if (is_one_of(mark, pause.marks))
            return pause.mandarin;
    return 0;
}

bool is_mark(char32_t character) {
    return pause_of(character) != 0 || silent.find(character) != silent.npos;
}

bool opens_name(std::u32string_view text, std::size_t at) {
    if (at == 0 || at + 1 >= text.size() || !is_han(text[at - 1]) || !is_latin(text[at + 1]))
        return false;
    const bool is_word = at + 2 < text.size() && is_small(text[at + 2]);
    return !(is_capital(text[at + 1]) && is_word);
}

} // namespace duologue::reading
