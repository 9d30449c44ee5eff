// SPDX-License-Identifier: GPL-3.0-or-later
// What is said for signs, addresses, words and punctuation.
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace duologue;
using support::Case;

namespace {

// clang-format off
const std::vector<Case> mandarin{
    {"age>=18，a!=b", "age | 大于等于十八， | eh | 不等于 | b"},
    {"我觉得--不对", "我觉得，不对"},
    {"½", "二分之一"},
    {"A & B", "eh and B"},
    {"你&我", "你和我"},
    {"A→B", "eh | 到 | B"},
    {"n次", "n | 次"},
    {"www.example.com.cn", "W.W.W | 点 | example | 点 | com | 点 | C.N"},
    {"info@example.com", "info | 艾特 | example | 点 | com"},
    {"Node.js", "Node | 点 | J.S"},
    {"Ⅲ期", "三期"},
    {"ＡＢＣ", "A.B.C"},
    {"H₂O", "H | 二 | O"},
    {"推理(reasoning)等", "推理， | reasoning | 等"},
    {"《三体》", "三体"},
    {"“你好”,他说。", "你好，他说。"},
    {"我……不知道", "我…不知道"},
    {"我......不知道", "我…不知道"},
    {"安东尼·霍普金斯", "安东尼霍普金斯"},
    {"真的吗?!", "真的吗？"},
    {"AISIs 机构", "A.I.S.I's | 机构"},
    {"LLMs", "L.L.M's"},
    {"关于 DEI 的", "关于 | D.E.I | 的"},
    {"在 X 平台", "在 | X | 平台"},
    {"Mr. Smith", "Mister Smith"},
    {"C++", "C plus plus"},
    {"Q&A", "Q and eh"},
    {"foo.bar@mail.example.com", "foo | 点 | bar | 艾特 | mail | 点 | example | 点 | com"},
    {"a≠b", "eh | 不等于 | b"},
};

const std::vector<Case> english{
    {"5' to 3', f′", "five prime to three prime, f prime"},
    {"age>=18, a->b", "age greater than or equal to eighteen, eh to b"},
    {"It was -- well -- good", "It was, well, good"},
    {"I think--I think so", "I think, I think so"},
    {"R&D", "R and D"},
    {"Johnson & Johnson", "Johnson and Johnson"},
    {"example.com/docs", "example dot com slash docs"},
    {"info@example.com", "info at example dot com"},
    {"x² + y³ = z", "x squared plus y cubed equals z"},
    {"Dr. Smith vs. Mr. Jones", "Doctor Smith versus Mister Jones"},
    {"the U.S. economy", "the U.S economy"},
    {"the CEO's LLMs", "the C.E.O's L.L.M's"},
    {"state-of-the-art", "state-of-the-art"},
    {"don't", "don't"},
    {"Plan A is good", "Plan eh is good"},
    {"THE WALL STREET PRESS", "the wall street press"},
    {"QUESTIONS FROM THE FLOOR", "questions from the floor"},
    {"DON'T TELL ME, an ME", "don't tell me, an M.E"},
    {"the FLOOR, the HTML", "the F.L.O.O.R, the H.T.M.L"},
    {"PLAINTIFF'S EXHIBIT", "plaintiff's exhibit"},
    {"DON'T, I'M, THE CEO'S", "don't, i'm, the C.E.O's"},
    {"IT'S TIME TO GIVE US A BREAK", "it's time to give us a break"},
    {"THE FBI AND THE US AGREE", "the F.B.I and the U.S agree"},
    {"IBM, AMD, OLED", "I.B.M, A.M.D, O.L.E.D"},
    {"the CEO'S desk, IN YORK", "the C.E.O's desk, in york"},
    {"an A-, from a C- to a B-; plan A-, no", "an eh minus, from a C minus to a B minus; plan eh, no"},
    {"It is 中国 now.", "It is | 中国 | now."},
    {"Main St.", "Main Street."},
    {"We live on Main St. in town", "We live on Main Street in town"},
    {"one-half", "one-half"},
    {"foo-bar.ai, jane.doe@mit.edu", "foo dash bar dot A.I, jane dot doe at M.I.T dot E.D.U"},
    {"test_foo.py, bit.ly/x", "test underscore foo dot P.Y, B.I.T dot L.Y slash X"},
    {"10.1038/s41586-021", "one zero dot one zero three eight slash S four one five eight six dash zero two one"},
    {"10.5/7 of it", "ten point five, seven of it"},
    {"P(doom), the model(s), GPU(s)", "P doom, the models, G.P.U's"},
    {"Rule 34(b)(2), OpenAI(2015)", "Rule thirty-four b two, OpenAI, twenty fifteen,"},
    {"won 7-6(5) then", "won seven to six, five, then"},
    {"AI'll change, GPT-4'd say", "A.I [[@L]] change, G.P.T four [[@d]] say"},
    {"§§ 3-5, § 3", "sections three to five, section three"},
    {"Ca²⁺, Na⁺, x²", "Ca two plus, Na plus, x squared"},
    {"npm 9.x", "npm nine x"},
};
// clang-format on

} // namespace

TEST_CASE("signs, addresses, words and punctuation are said as a reader says them in Mandarin",
          "[reading]") {
    support::check_said(mandarin, reading::Language::mandarin);
}

TEST_CASE("signs, addresses, words and punctuation are said as a reader says them in English",
          "[reading]") {
    support::check_said(english, reading::Language::english);
}
