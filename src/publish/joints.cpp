// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/joints.hpp"

#include "base/error.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <memory>

namespace duologue::publish {
namespace {

UChar32 to_icu(char32_t character) {
    return static_cast<UChar32>(character);
}

/// Where the iterators of ICU stop in a text.
class Stops {
public:
    explicit Stops(std::u32string_view text)
        : text_(icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                              static_cast<std::int32_t>(text.size()))) {
        for (std::int32_t unit = 0; unit < text_.length(); unit = text_.moveIndex32(unit, 1))
            places_.push_back(static_cast<std::size_t>(unit));
        places_.push_back(static_cast<std::size_t>(text_.length()));
    }

    /// For each code point, and for the end.
    template <class Create>
    std::vector<bool> of(Create create, const std::string& locale) const {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::BreakIterator> iterator(create(locale.c_str(), status));
        if (U_FAILURE(status))
            throw Error(Error::Kind::environment,
                        fmt::format("ICU cannot break text: {}", u_errorName(status)));
        iterator->setText(text_);
        std::vector<bool> units(places_.back() + 1);
        for (auto unit = iterator->first(); unit != icu::BreakIterator::DONE;
             unit = iterator->next())
            units[static_cast<std::size_t>(unit)] = true;
        std::vector<bool> stops;
        for (const auto place : places_)
            stops.push_back(units[place]);
        return stops;
    }

private:
    icu::UnicodeString text_;
    std::vector<std::size_t> places_; ///< of the code points, in units of UTF-16
};

bool is_closing(char32_t character) {
    const auto category = u_charType(to_icu(character));
    return category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION || character == U'"'
           || character == U'\'';
}

bool is_particle(char32_t character) {
    constexpr std::u32string_view particles = U"的地得了着过吗呢吧啊呀嘛们之";
    return particles.find(character) != particles.npos;
}

/// Says where, behind the noun it belongs to.
bool is_localizer(char32_t character) {
    constexpr std::u32string_view localizers = U"上下里裡中内內外后後前间間";
    return localizers.find(character) != localizers.npos;
}

class Finder {
public:
    Finder(std::u32string_view text, const std::string& language)
        : text_(text), language_(language) {
        const Stops stops(text);
        lines_ = stops.of(icu::BreakIterator::createLineInstance, language + "@lb=strict");
        words_ = stops.of(icu::BreakIterator::createWordInstance, language);
    }

    /// What lies before `place`, which is inside the text.
    [[nodiscard]] Joint at(std::size_t place) const {
        if (!may_break(place))
            return lines_[place] ? Joint::seam : Joint::none;
        const auto mark = mark_before(place);
        if (std::u32string_view(U"，；：—…。！？,;:!?").find(mark) != std::u32string_view::npos)
            return Joint::clause;
        if (mark == U'、')
            return Joint::item;
        if (language_ != "en" && text_[place - 1] == U' ' && !wide(place - 2) && !wide(place))
            return Joint::inner;
        return is_tight(place) ? Joint::tight : Joint::word;
    }

private:
    [[nodiscard]] bool wide(std::size_t place) const {
        return columns(text_[place], language_) == 2;
    }

    [[nodiscard]] bool is_quotation_edge(std::size_t place) const {
        const auto opens = u_charType(to_icu(text_[place])) == U_INITIAL_PUNCTUATION;
        const auto closed = u_charType(to_icu(text_[place - 1])) == U_FINAL_PUNCTUATION;
        return (opens && wide(place - 1) && !is_opening(text_[place - 1]))
               || (closed && is_han(text_[place]));
    }

    // UAX #14 keeps quotation marks with both neighbours, since it cannot tell which they belong
    // to.
    [[nodiscard]] bool may_break(std::size_t place) const {
        if (is_quotation_edge(place))
            return true;
        const bool between_latin = !wide(place - 1) && !wide(place);
        return lines_[place] && words_[place] && (!between_latin || text_[place - 1] == U' ');
    }

    /// The last character before `place` that is no blank and closes nothing.
    [[nodiscard]] char32_t mark_before(std::size_t place) const {
        while (place > 0 && (text_[place - 1] == U' ' || is_closing(text_[place - 1])))
            --place;
        return place > 0 ? text_[place - 1] : 0;
    }

    [[nodiscard]] bool is_tight(std::size_t place) const {
        const auto before = text_[place - 1];
        const auto after = text_[place];
        if (before == U' ' && !wide(place))
            return language_ == "en" && follows_short_word(place);
        const bool counted =
            is_digit(before) || is_digit(after) || (before == U' ' && is_digit(text_[place - 2]));
        const bool alone = is_han(before) && !is_particle(before) && words_[place - 1];
        const bool leans = is_localizer(after) && words_[place + 1];
        return counted || is_particle(after) || leans || alone;
    }

    /// Articles and most prepositions belong to what follows them.
    [[nodiscard]] bool follows_short_word(std::size_t place) const {
        constexpr std::size_t longest = 3;
        const auto blank = text_.substr(0, place - 1).rfind(U' ');
        const auto begin = blank == text_.npos ? 0 : blank + 1;
        return place - 1 - begin <= longest;
    }

    std::u32string_view text_;
    const std::string& language_;
    std::vector<bool> lines_;
    std::vector<bool> words_;
};

} // namespace

std::vector<Joint> find_joints(std::u32string_view text, const std::string& language) {
    std::vector<Joint> joints(text.size() + 1, Joint::none);
    const Finder finder(text, language);
    for (std::size_t place = 1; place < text.size(); ++place)
        joints[place] = finder.at(place);
    return joints;
}

int columns(char32_t character, const std::string& language) {
    switch (u_getIntPropertyValue(to_icu(character), UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
        return 2;
    case U_EA_AMBIGUOUS:
        return language == "en" ? 1 : 2;
    default:
        return 1;
    }
}

bool is_opening(char32_t character) {
    const auto category = u_charType(to_icu(character));
    return category == U_START_PUNCTUATION || category == U_INITIAL_PUNCTUATION;
}

} // namespace duologue::publish
