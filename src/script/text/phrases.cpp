// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/text/phrases.hpp"

#include "base/unicode.hpp"
#include "script/text/separator.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

using Words = std::unordered_set<std::u32string_view>;

Words list(std::u32string_view with_commas) {
    const auto words = split(with_commas, U',');
    return {words.begin(), words.end()};
}

std::size_t longest_of(const Words& words) {
    return std::ranges::max_element(words, {}, &std::u32string_view::size)->size();
}

bool ends_in(std::u32string_view text, const Words& words, std::size_t longest) {
    for (std::size_t length = 1; length <= std::min(longest, text.size()); ++length)
        if (words.contains(text.substr(text.size() - length)))
            return true;
    return false;
}

bool holds_any(std::u32string_view text, const Words& words, std::size_t longest) {
    for (std::size_t end = 1; end <= text.size(); ++end)
        if (ends_in(text.substr(0, end), words, longest))
            return true;
    return false;
}

// Characters of sentences that do not occur in names.
constexpr std::u32string_view particles = U"的是了我你您她它们們这這吗嗎呢吧啊很么麼什怎";

const Words chinese_lead_ins = list(
    U"例如,比如,譬如,诸如,諸如,即,注,备注,備註,附注,附註,提示,注意,结论,結論,总结,總結,小结,"
    U"小結,总之,總之,首先,其次,再次,然后,然後,最后,最後,另外,此外,同时,同時,因此,所以,但,但是,"
    U"不过,不過,然而,而且,于是,於是,何况,何況,马上,馬上,万一,萬一,曾经,曾經,平时,平時,理由,答案,"
    U"事实,事實,事实上,事實上,其实,其實,当然,當然,重点,重點,要点,要點,关键,關鍵,核心,目标,目標,"
    U"目的,方法,方案,方向,步骤,步驟,背景,时间,時間,地点,地點,日期,标题,標題,摘要,导语,導語,前言,"
    U"正文,全文,原文,译文,譯文,说明,說明,解释,解釋,定义,定義,举例,舉例,一句话,一句話,一方面,"
    U"另一方面,数据,數據,结果,結果,优点,優點,缺点,缺點,优势,優勢,好处,好處,坏处,壞處,区别,區別,"
    U"建议,建議,提醒,警告,更新,更正,编者按,編者按,编者注,編者註,按,记住,記住,没错,沒錯,对,對,不,"
    U"好,谢谢,謝謝,抱歉,等等,还有,還有,包括,分别,分別,亮点,亮點,主题,主題,话题,話題,关键词,"
    U"關鍵詞,链接,鏈接,网址,網址,电话,電話,邮箱,郵箱,地址,微信,成本,安全,任务,任務,项目,項目,"
    U"计划,計劃,程序,路径,路徑,能力,水平,成果,习惯,習慣,温度,溫度,高潮,和平,常见,常見,连接,問題,"
    U"问题,原因,想法,观点,觀點,看法,风险,風險,机会,機會,挑战,挑戰,现状,現狀,未来,未來,短期,长期,"
    U"長期,过去,過去,现在,現在,今天,昨天,明天,经济,經濟,市场,市場,技术,技術,人才,教育,第二点,"
    U"公司,政府,企业,企業");

const Words chinese_lead_in_endings = list(
    U"如下,以下,以上,说,說,说道,說道,写道,寫道,问道,問道,知道,报道,報道,指出,认为,認為,表示,"
    U"强调,強調,补充,補充,解释,解釋,来看,來看,来说,來說,來講,来讲,而言,在于,在於,就像,比如,例如,"
    U"问题,問題,原因,结论,結論,一点,一點,两点,兩點,三点,三點,四点,四點,几点,幾點,第一,第二,第三,"
    U"第四,第五,第六,其一,其二,其三,二点,二點,五点,五點,方面,部分,意思,角度,换言之,換言之,"
    U"简言之,簡言之,之,就,句话,句話,件事,个例子,個例子,步,理解,希望,觉得,覺得,相信,发现,發現,"
    U"在想,想象,时候,時候,建议,建議,目标,目標,关键,關鍵,核心,条,條");

const Words english_lead_ins = list(
    U"note,notes,example,examples,e.g.,eg,i.e.,ie,first,firstly,second,secondly,third,thirdly,"
    U"fourth,fifth,finally,lastly,last,next,also,and,but,so,or,then,now,yes,no,well,ok,okay,"
    U"right,sure,look,listen,remember,warning,update,correction,important,tip,hint,caution,"
    U"disclaimer,spoiler,fact,result,results,conclusion,summary,p.s.,ps,n.b.,nb,re,fyi,btw,todo,"
    U"date,time,place,location,where,when,who,what,why,how,which,subject,subjects,topic,title,link,"
    U"url,"
    U"http,https,ftp,mailto,tel,phone,email,website,background,context,thesis,problem,solution,"
    U"again,meanwhile,meaning,reminder,prediction,rule,lesson,goal,idea,reason,verdict,breaking,"
    U"exclusive,related,because,however,therefore,thus,instead,still,today,tomorrow,yesterday,"
    U"short term,long term,bottom line,remember this,imagine,agenda,abstract,introduction,"
    U"language,figure,table,definition,translation,pros,cons,advantages,disadvantages,risks,"
    U"benefits,key point,key points,fun fact,full disclosure,read more,see also,simple,simply,"
    U"honestly,cast,credit,frankly,present,also present,time & date,date & time,duration,"
    U"participants,attendees,specifically,namely,similarly,likewise,otherwise,quote");

// One of these before another word makes a phrase, not a name.
const Words english_first_words = list(
    U"a,an,the,my,our,your,his,her,its,their,this,that,these,those,here,there,what,why,how,when,"
    U"where,who,which,if,because,as,at,in,on,of,for,from,to,with,by,and,or,but,so,it,is,are,was,"
    U"i,we,you,he,she,they,let,one,two,three,not,no,yes,only,step,point,part,chapter,option,"
    U"number,rule,figure,table,section,another,some,all,every,each,first,second,third,last,"
    U"final,next,episode,season,think,remember,question,lesson,same,more,most,again,then,now,be,do,"
    U"did,does,"
    U"have,quick,full,fun,key,main,big,also,just,well,good,best,poor,about,dear");

const Words roles = list(
    U"主持人,主持,记者,記者,嘉宾,嘉賓,观众,觀眾,听众,聽眾,教授,博士,先生,女士,小姐,主席,总裁,"
    U"總裁,总统,總統,老师,老師,院士,学生,學生,学者,學者,同学,同學,网友,網友,评委,評委,主播,"
    U"说话人,說話人,采访者,採訪者,訪談者,访谈者,受访者,受訪者,提问者,提問者,提问,提問,发言人,"
    U"發言人,部长,部長,"
    U"市长,市長,校长,校長,院长,院長,所长,所長,董事长,董事長,经理,經理,创始人,創始人,议员,議員,"
    U"大使,作家,导演,導演,律师,律師,医生,醫生,工程师,工程師,研究员,研究員,分析师,分析師,专家,"
    U"專家,司仪,司儀,翻译员,旁白,男声,女声,男聲,女聲,CEO,访客,訪客,来宾,來賓,司长,司長,局长,局長,"
    U"处长,處長,署长,署長,省长,省長,县长,縣長,团长,團長,主任,秘书长,秘書長,长官,長官,审判长,"
    U"審判長,审判员,審判員,书记员,書記員,公诉人,公訴人,检察官,檢察官,辩护人,辯護人,被告人,法官,"
    U"证人,"
    U"證人,主编,主編");

const Words english_titles = list(
    U"dr,dr.,mr,mr.,mrs,mrs.,ms,ms.,prof,prof.,professor,sir,dame,lord,lady,president,senator,"
    U"sen.,rep.,governor,gov.,minister,judge,general,captain,host,moderator,interviewer,anchor,"
    U"reporter,ceo,doctor,rev.,father,sister,coach,byline,guest,co-host,correspondent");

const Words compound_family_names = list(U"欧阳,歐陽,司马,司馬,上官,诸葛,諸葛,慕容,端木,东方");

constexpr std::u32string_view family_names =
    U"王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧"
    U"蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范範方"
    U"石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀"
    U"赖賴龚龔文小老阿陶倪俞葛韦韋聂聶柳祁耿詹靳甄裴鲍鮑霍翁柯阮桂冉邢岑";

constexpr std::u32string_view sounding =
    U"阿艾埃爱愛奥奧巴白班贝貝比伯布查达達戴丹德登蒂迪杜多俄恩尔爾法菲费費弗福盖蓋戈格根古哈海汉漢"
    U"赫亨霍基吉加贾賈杰傑金卡凯凱康科克肯拉莱萊兰蘭朗劳勞雷里裡理利丽麗莉列林琳卢盧鲁魯路伦倫罗羅"
    U"洛马馬玛瑪迈邁麦麥曼梅蒙米莫姆穆纳納娜内內尼涅纽紐诺諾欧歐帕佩彭皮普奇齐齊乔喬切琼瓊萨薩塞桑"
    U"沙莎山舍史斯丝絲苏蘇索塔泰坦唐特提图圖托瓦万萬威韦韋维維沃乌烏伍西希锡錫谢謝辛休雅亚亞扬揚耶"
    U"伊因尤约約扎泽澤詹珍朱茲兹扎克";

const Words credit_roles = list(
    U"来源,來源,编辑,編輯,主编,主編,责编,責編,作者,校对,校對,翻译,翻譯,编译,編譯,摄影,攝影,审核,"
    U"審核,审校,審校,排版,制作,製作,监制,監製,出品,撰文,整理,采写,採寫,美编,美編,设计,設計,策划,"
    U"策劃,供稿,转载,轉載,出处,出處,译者,譯者,责任编辑,責任編輯,剪辑,剪輯,录音,錄音");

const Words short_credit_roles =
    list(U"文,图,圖,文字,图片,圖片,配图,配圖,采访,採訪,采訪,译,譯,版权,版權");

const Words english_credit_roles = list(
    U"source,sources,editor,editors,author,authors,text,transcript,transcription,translation,"
    U"translator,photo,photos,photography,photographer,image,images,illustration,credit,credits,"
    U"proofreading,proofreader,producer,producers,copyright,chief editor,editor-in-chief,"
    U"editor in chief,managing editor,executive editor,senior editor,copy editor,publisher,"
    U"originally published,via,by,transcriber,writer");

const Words caption_words = list(
    U"整理,文稿,实录,實錄,全文,正文,编译,編譯,原文,译文,譯文,对话,對話,访谈,訪談,专访,專訪,采访,"
    U"採訪,采訪,内容,內容,速记,速記,文字,翻译,翻譯,记录,記錄");

const Words english_caption_words =
    list(U"transcript,interview,text,conversation,highlights,excerpt,excerpts,q&a,transcription");

const Words chinese_person_awaiting = list(
    U"问,問,对,對,和,与,與,跟,向,给,給,像,是,请,請,谢,謝,叫,找,听,聽,见,見,让,讓,被,由,为,為,同,"
    U"及,到,诉,訴,访,訪,邀,当,當,作,因,以,的,位,个,個,名,感,回,答,替,比,说,說,如,疑,追,反,提,学,"
    U"發,发,质,質,解");

const Words english_person_awaiting = list(
    U"asked,ask,asking,to,told,tell,and,with,says,said,say,thank,thanks,hi,hello,dear,from,by,"
    U"for,of,as,or,like,than,about,is,was,are,quote,quoting,quotes,meet,met,call,called,then,"
    U"but,so,welcome,both,our,my,your,the,a,an,plan,option,type,grade,team,only,even,poor,young");

std::u32string last_word(std::u32string_view key) {
    const auto space = key.rfind(U' ');
    return std::u32string(space == key.npos ? key : key.substr(space + 1));
}

bool opens_english_phrase(std::u32string_view key) {
    const auto space = key.find(U' ');
    return space != key.npos && english_first_words.contains(key.substr(0, space));
}

} // namespace

bool is_lead_in(std::u32string_view text) {
    static const auto longest = longest_of(chinese_lead_in_endings);
    const auto key = to_small(text);
    if (english_lead_ins.contains(key) || opens_english_phrase(key))
        return true;
    if (text.size() > 1 && text.find_first_of(particles) != text.npos)
        return true;
    return chinese_lead_ins.contains(text) || ends_in(text, chinese_lead_in_endings, longest);
}

bool opens_phrase(std::u32string_view word) {
    return english_first_words.contains(to_small(word));
}

bool is_lead_word(std::u32string_view text) {
    constexpr std::array words{U"还有"sv, U"還有"sv, U"包括"sv, U"其中"sv, U"尤其"sv, U"比如"sv,
                               U"例如"sv, U"不过"sv, U"不過"sv, U"但是"sv, U"而且"sv, U"所以"sv};
    return is_one_of(text, words) || text.starts_with(U"我的") || text.starts_with(U"我们的")
           || text.starts_with(U"我們的");
}

bool ends_in_role(std::u32string_view text) {
    static const auto longest = longest_of(roles);
    return ends_in(text, roles, longest) || english_titles.contains(last_word(to_small(text)));
}

bool holds_role(std::u32string_view text) {
    static const auto longest = longest_of(roles);
    return holds_any(text, roles, longest);
}

bool is_chinese_name(std::u32string_view text) {
    if (text.size() < 2 || !std::ranges::all_of(text, is_han))
        return false;
    if (text.size() <= 3 && is_one_of(text.front(), family_names))
        return true;
    if (text.size() <= 4 && compound_family_names.contains(text.substr(0, 2)))
        return true;
    return text.size() <= 6 && text.find_first_not_of(sounding) == text.npos;
}

bool is_credit_role(std::u32string_view text) {
    static const auto longest = longest_of(credit_roles);
    constexpr std::size_t longest_role = 8;
    constexpr std::ptrdiff_t most_blanks = 1; // Photos by
    const auto key = to_small(text);
    return english_credit_roles.contains(key) || short_credit_roles.contains(text)
           || (key.ends_with(U" by") && std::ranges::count(key, U' ') <= most_blanks)
           || (text.size() <= longest_role && ends_in(text, credit_roles, longest)
               && text.find_first_of(particles) == text.npos);
}

bool is_caption(std::u32string_view text) {
    static const auto longest = longest_of(caption_words);
    return is_credit_role(text) || holds_any(text, caption_words, longest)
           || english_caption_words.contains(last_word(to_small(text)));
}

bool awaits_person(std::u32string_view text) {
    constexpr std::array conversations{U"对话"sv, U"對話"sv, U"访谈"sv, U"訪談"sv, U"独白"sv};
    return text.empty() || chinese_person_awaiting.contains(text.substr(text.size() - 1))
           || std::ranges::any_of(conversations, [&](auto word) { return text.ends_with(word); })
           || english_person_awaiting.contains(last_word(to_small(text)));
}

bool opens_topic(std::u32string_view text) {
    constexpr std::u32string_view openers = U"谈談论論关關聊话話如对對与與";
    return !text.empty() && is_one_of(text.front(), openers);
}

} // namespace duologue::script
