// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace duologue;
using support::Case;

namespace {

// clang-format off
const std::vector<Case> told{
    {"everyone read it, did everyone read it", "everyone [[r'Ed]] it, did everyone read it"},
    {"She read the book", "She [[r'Ed]] the book"},
    {"Did she read the book?", "Did she read the book?"},
    {"He didn't let her. Would he read it?", "He didn't let her. Would he read it?"},
    {"I read your essay", "I [[r'Ed]] your essay"},
    {"We read that two months ago", "We [[r'Ed]] that two months ago"},
    {"I read a paper every day", "I read a paper every day"},
    {"I read a lot", "I read a lot"},
    {"Let her read it", "Let her read it"},
    {"When I read a paper, I take notes", "When I read a paper, I take notes"},
    {"I just read it", "I just [[r'Ed]] it"},
    {"I just read it every day", "I just read it every day"},
    {"Could you just read it?", "Could you just read it?"},
    {"They read papers", "They read papers"},
};

const std::vector<Case> done{
    {"Close the door", "[[kl'oUz]] the door"},
    {"We'll close at five", "We'll [[kl'oUz]] at five"},
    {"Are you close to it?", "Are you close to it?"},
    {"a close friend", "a close friend"},
    {"Are we close yet?", "Are we close yet?"},
    {"They make separate deals and close friends", "They make separate deals and close friends"},
    {"It's close, the end", "It's close, the end"},
    {"close-up", "close-up"},
    {"Tear down this wall", "[[t'e@r]] down this wall"},
    {"It tears them apart, in tears", "It [[t'e@z]] them apart, in tears"},
    {"Excuse me for my excuse", "[[Ekskj'u:z]] me for my excuse"},
    {"Use it, no use cases", "[[j'u:z]] it, no use cases"},
    {"Use of force", "Use of force"},
    {"Analysts estimate that an estimate is", "Analysts [['EstI#m,eIt]] that an estimate is"},
    {"Costs increase every year", "Costs [[Inkr'i:s]] every year"},
    {"this increase by a tenth", "this increase by a tenth"},
    {"Coordinate the launch", "[[koU'o@dIn,eIt]] the launch"},
    {"Separate the two", "[[s'Ep3r,eIt]] the two"},
    {"a separate question", "a separate question"},
    {"Don't insult him", "Don't [[Ins'Vlt]] him"},
    {"Let's record this, a record", "Let's [[rI#k'o@d]] this, a record"},
    {"Please present the data, at present", "Please [[prIz'Ent]] the data, at present"},
    {"Hackers exploit the bug, this exploit", "Hackers [[Ekspl'OIt]] the bug, this exploit"},
    {"Researchers object to it, an object to see",
     "Researchers [[0bdZ'Ekt]] to it, an object to see"},
    {"The paper presents a method, the presents", "The paper [[prIz'Ents]] a method, the presents"},
    {"Police suspect him, the suspect", "Police [[s@sp'Ekt]] him, the suspect"},
    {"a new contract, in the project the team has", "a new contract, in the project the team has"},
    {"to house people, from house to house", "to [[h'aUz]] people, from house to house"},
    {"It doesn't excuse us, no excuse", "It doesn't [[Ekskj'u:z]] us, no excuse"},
    {"They wind down, solar and wind down south",
     "They [[w'aInd]] down, solar and wind down south"},
    {"Let's separate them", "Let's [[s'Ep3r,eIt]] them"},
    {"He dove in, like a dove", "He [[d'oUv]] in, like a dove"},
    {"the close of trading, market close", "the [[kl'oUz]] of trading, market [[kl'oUz]]"},
    {"Analysts project growth, the project", "Analysts [[pr@dZ'Ekt]] growth, the project"},
    {"People live longer, it went live", "People [[l'Iv]] longer, it went live"},
    {"families live there, we stream events live", "families [[l'Iv]] there, we stream events live"},
    {"reports conflict with it, a conflict with it", "reports [[k@nfl'Ikt]] with it, a conflict with it"},
    {"Insert the key, the insert", "[[Ins'3:t]] the key, the insert"},
    {"don't subject me to it", "don't [[s@bdZ'Ekt]] me to it"},
    {"She wound it up, the wound", "She [[w'aUnd]] it up, the wound"},
};

const std::vector<Case> accustomed{
    {"It used to be easy", "It [[j'u:st]] to be easy"},
    {"People used to work less", "People [[j'u:st]] to work less"},
    {"I'm used to that", "I'm [[j'u:st]] to that"},
    {"We're getting used to change", "We're getting [[j'u:st]] to change"},
    {"It's used to make tools", "It's used to make tools"},
    {"Is it used to make tools?", "Is it used to make tools?"},
    {"the data used to train it", "the data used to train it"},
    {"used cars", "used cars"},
};

const std::vector<Case> named{
    {"an advocate for safety", "an [['adv@k@t]] for safety"},
    {"They advocate it", "They advocate it"},
    {"the delegates and their associates", "the [[d'ElI2g@ts]] and their [[a#s'oUsI@ts]]"},
    {"Her resume says: resume the talks", "Her [[r'Ezu:m,eI]] says: resume the talks"},
    {"lead paint, lead singer", "[[l'Ed]] paint, lead singer"},
    {"generate content with it", "generate content with it"},
    {"groups that advocate for it", "groups that advocate for it"},
    {"Some advocate a pause", "Some advocate a pause"},
    {"content with the content", "[[k@nt'Ent]] with the content"},
    {"minute differences in a minute", "[[maIn'u:t]] differences in a minute"},
    {"last minute details", "last minute details"},
    {"had to subject the subject to it", "had to [[s@bdZ'Ekt]] the subject to it"},
    {"pipes of lead, the lead of leads", "pipes of [[l'Ed]], the lead of leads"},
    {"made of lead and tin", "made of [[l'Ed]] and tin"},
    {"sea bass, bass guitar", "sea [[b'as]], bass guitar"},
    {"I'm content.", "I'm [[k@nt'Ent]]."},
    {"lead levels, lead time", "[[l'Ed]] levels, lead time"},
    {"I'm content to wait", "I'm [[k@nt'Ent]] to wait"},
    {"content to publish", "content to publish"},
    {"She took a bow", "She took a [[b'aU]]"},
    {"a bow and arrow", "a bow and arrow"},
    {"fresh produce they produce", "fresh [[pr'oUdu:s]] they produce"},
    {"a tear in the cloth, a muscle tear", "a [[t'e@r]] in the cloth, a muscle [[t'e@r]]"},
    {"a tear in her eye", "a tear in her eye"},
    {"There was lead in it", "There was [[l'Ed]] in it"},
    {"mercury and lead", "mercury and [[l'Ed]]"},
    {"we lead them, to mercury", "we lead them, to mercury"},
    {"She's articulate, to articulate", "She's [[A@t'IkjUl@t]], to articulate"},
    {"two analyses, she analyses it", "two [[a#n'al@s,i:z]], she analyses it"},
    {"imports fell, it imports oil", "[['Impo@ts]] fell, it imports oil"},
    {"China imports 70% of it", "China imports seventy percent of it"},
    {"import tariffs, they import it", "[['Impo@t]] tariffs, they import it"},
};
// clang-format on

} // namespace

TEST_CASE("read is a past where its subject or the time shows it, and nobody asks") {
    support::check_said(told, reading::Language::english);
}

TEST_CASE("A verb that is written like another word is known by what it is done to, or by whom") {
    support::check_said(done, reading::Language::english);
}

TEST_CASE("What somebody used to do or is used to has no z, what is used for something has") {
    support::check_said(accustomed, reading::Language::english);
}

TEST_CASE("A noun or an adjective that is written like a verb is known by the words beside it") {
    support::check_said(named, reading::Language::english);
}

TEST_CASE("small words before an acronym in A are phonemes, which espeak-ng cannot take together "
          "with its first letter") {
    CHECK(support::say("the future of AI", reading::Language::english) == "the future [[Vv]] A.I");
    CHECK(support::say("not AMD, for APIs", reading::Language::english)
          == "[[n0t]] A.M.D, [[fO@]] A.P.I's");
    CHECK(support::say("of IBM, of A100s, of the AI", reading::Language::english)
          == "of I.B.M, of eh one hundreds, of the A.I");
}

TEST_CASE("English within Mandarin has its heteronyms read alike") {
    CHECK(support::say("他说 She read the book。", reading::Language::mandarin)
          == "他说 | She [[r'Ed]] the book.");
}
