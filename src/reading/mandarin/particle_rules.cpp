// SPDX-License-Identifier: GPL-3.0-or-later AND Apache-2.0
// The readings without neighbours follow the label counts of the Chinese Polyphones with Pinyin
// corpus (github.com/kakaobrain/g2pM, Apache-2.0, Kyubyong Park and Seanie Lee, 2020).
#include "reading/mandarin/polyphone_tables.hpp"

#include <array>

namespace duologue::reading {
namespace {

using Rule = PolyphoneRule;

constexpr std::u32string_view any;

/// What one does for somebody or for a cause: 为 before it is a preposition.
constexpr std::u32string_view deeds_for_somebody =
    U"提供 服务 带来 创造 准备 争取 做 作出 贡献 奠定 打下 打造 开辟 设计 设立 增添 注入 进行 筹集 "
    U"编写 制定 解决 "
    U"赢得 树立 辩护 祈祷 担心 高兴 感到 自豪 骄傲 着想 奋斗 牺牲 庆祝 购买 留下 指明 保驾 负责 "
    U"工作 治疗 配音 "
    U"而 起见 研究 "
    U"改作文 打官司 修机器 修车 写稿 写歌 写信 写序 作序 题词 填词 谱曲 编曲 伴奏 涨工资 加薪 "
    U"执导 看病 撑腰 "
    U"捐款 捐了 送行 接风 鼓掌 加油 助威 呐喊 喝彩 铺路 铺平 让路 作证 代言 站台 背书 正名 平反 "
    U"申冤 报仇 求情 "
    U"解围 解惑 答疑 补课 把关 造福 效力 效劳 卖命 护航 量身 垫付 还债 减负 松绑 赋能 搭建 撰写 "
    U"做手术 开刀 "
    U"降低 减税 操心 操办 发愁 装上 治病 出谋 买单 打工 投入 付出 发放 定制 打开 选了 办实事 ";

/// What makes somebody be something: 选他为代表.
constexpr std::u32string_view appointments =
    U"选 推举 任命 聘 称 评 封 拜 视 尊 奉 认 立 册 提拔 晋升 命名 ";

/// What may be done to somebody: 为人所知; but 为所有人.
constexpr std::u32string_view passives =
    U"所吸 所打 所知 所用 所动 所害 所困 所接 所认 所说 所见 所熟 所迫 所驱 所控 所取 所利 所淘 "
    U"所关 所影 所限 所爱 所欢 所左 所累 所惑 所感 所触 所震 所折 所伤 所骗 所欺 所杀 所擒 所败 "
    U"所灭 所破 所逼 所支 所理 所了 所忽 所遗 所抛 所替 所掌 所占 所包 所围 所笼 所淹 所吞 所诱 "
    U"所误 所阻 所容 所信 所共 所公 所普 所独 所特 所著 所写 所作 所创 所建 所称 所乐 所喜 所重 "
    U"所轻 所鄙 所不 所未 所能 ";

/// What is paid back: 还 before it is a verb.
constexpr std::u32string_view debts = U"债 贷款 房贷 车贷 网贷 月供 信用卡 欠 笔钱 ";

constexpr std::array rules{
    Rule{U'为', "wei2",
         U"作称名定列视设封尊选任分化变改译命认以立转升降评誉奉推拜均皆即乃约则极最颇尤更甚判册贬迁"
         U"晋",
         any},
    Rule{U'为', "wei2", any, any, passives},
    Rule{U'为', "wei2", U"我你他她它们", any, {}, appointments},
    Rule{U'为', "wei2", U"他她我你^", U"人",
         U"正直 善良 爽快 低调 谦和 厚道 随和 和善 真诚 热情 豪爽 和气 忠厚 "},
    Rule{U'为', "wei4", any, U"我你他她它您咱此何这那其谁"},
    Rule{U'为', "wei4", U"能会想要愿虑就都专特只需应须来去再曾正在你我他她是", any},
    Rule{U'为', "wei4", U"^", any},
    Rule{U'为', "wei4", any, any, deeds_for_somebody},
    Rule{U'为', "wei2", any, any, {}, U"以 把 将 由 被 视 称 作 职业 "},
    Rule{U'为', "wei4", any, U"客患病孩儿父母妈爸群"},
    Rule{U'为', "wei2", any, any},
    Rule{U'地', "di4", U"^的块片亩之此该本两各一某何每原产驻属飞异外内土陆荒农林坟", any},
    Rule{U'地', "de5", U"等", any, {}, U"平等 同等 "},
    Rule{U'地', "di4", U"等北低铺挖购下落坠扫种耕占圈", any},
    Rule{U'地', "di4", any, U"。！？；、里上下中内处广"},
    Rule{U'地', "di4", any, U"的"},
    Rule{U'地', "de5", any, any},
    Rule{U'得', "de2", U"没", any},
    Rule{U'得', "de5", U"吓忙累疼饿冻哭笑", any},
    Rule{U'得', "de2", any, U"过", U"奖 冠军 癌 炎 病 "},
    Rule{U'得', "de2", any, U"金银铜", U"牌 奖 "},
    Rule{U'得', "de2", U"我你他她它您咱们谁", U"^了的奖分票第名益癌肺"},
    Rule{U'得', "dei3", any, U"两二三四五六七八九", U"分钟 分之 "},
    Rule{U'得', "de2", any, U"两二三四五六七八九", U"分 "},
    Rule{U'得', "dei3", U"我你他她它您咱们谁", any},
    Rule{U'得', "de2", U"很深颇", any},
    Rule{U'得', "dei3", any, U"分", U"开 头 工 批 步 析 "},
    Rule{U'得', "de2", any, U"^了奖分票第名其此该益"},
    Rule{U'得', "dei3", U"^", any},
    Rule{U'得', "de5", any, U"很早晚"},
    Rule{U'得', "dei3", U"就都总必非又也", any},
    Rule{U'得', "dei3", U"者司府员师院校厂店队在天器构社企家国人型钱术研品", any},
    Rule{U'得', "dei3",
         U"铁啡络板房码费班课车票门事书饭货路药酒球法案据策场统题本资户金款片件机股价税妈爸", any},
    Rule{U'得', "dei3", U"格情态皮力", any, {}, U"价格 事情 心态 脸皮 算力 电力 "},
    Rule{U'得', "dei3", U"概般怕计", any},
    Rule{U'得', "dei3", U"能定少", any, {}, U"可能 肯定 一定 至少 最少 "},
    Rule{U'得', "dei3", U"生", any, {}, U"医生 学生 先生 考生 女生 男生 "},
    Rule{U'得', "dei3", U"会", any, {}, U"开会 的会 社会 "},
    Rule{U'得', "dei3", U"儿", any, {}, U"事儿 活儿 "},
    Rule{U'得', "dei3", U"子", any, {}, U"孩子 儿子 妻子 "},
    Rule{U'得', "dei3", U"后", any, {}, U"然后 以后 之后 今后 最后 "},
    Rule{U'得', "dei3", U"前", any, {}, U"之前 以前 目前 "},
    Rule{U'得', "dei3", U"业", any, {}, U"企业 行业 产业 作业 "},
    Rule{U'得', "dei3", U"数", any, {}, U"参数 "},
    Rule{U'得', "de5", U"还", U"起上完", {}, debts},
    Rule{U'得', "dei3", U"还先只", any},
    Rule{U'得', "dei3", U"^", U"多更比非"},
    Rule{U'得', "dei3", U"说", U"先去等找问花住卧交换用"},
    Rule{U'得', "de5", any, U"看", U"不 得 起来 似 出 见 花 清 懂 呆 傻 入 "},
    Rule{U'得', "dei3", any, U"看交办赔缴租雇填签约治换用刷趁"},
    Rule{U'得', "dei3", any, U"花", U"钱 块 元 百 千 万 时间 功夫 工夫 "},
    Rule{U'得', "dei3", any, U"两三四五六七八九十几半",
         U"分钟 小时 天 年 个月 周 块 元 千 万 公里 "},
    Rule{U'得', "de5", any, U"更太多越十非比极最不好快慢高低深满要像出过起难真够清近远厉"},
    Rule{U'得', "dei3", U"这那可", U"花看等问去找想用给让"},
    Rule{U'得', "dei3", any, U"由靠先从"},
    Rule{U'得', "dei3", U"^A", any},
    Rule{U'得', "de5", any, any},
    Rule{U'都', "du1", U"首迁京陪旧", any},
    Rule{U'都', "du1", any, U"市城邑江"},
    Rule{U'都', "dou1", any, any},
    Rule{U'还', "huan2", U"偿归返奉退交送", any},
    Rule{U'还', "hai2", any, U"了", U"解 "},
    Rule{U'还', "huan2", any, U"了钱债款贷账给书"},
    Rule{U'还', "huan2", U"少多", U"#"},
    Rule{U'还', "huan2", any, U"我你您"},
    Rule{U'还', "huan2", U"没不", U"完清上^"},
    Rule{U'还', "huan2", any, U"不", U"钱 贷 债 款 账 "},
    Rule{U'还', "huan2", any, U"得不", U"起 上 完 ", debts},
    Rule{U'还', "huan2", any, U"。！？"},
    Rule{U'还', "huan2", U"复", U"^"},
    Rule{U'还', "hai2", any, any},
    Rule{U'了', "liao3", U"不", any},
    Rule{U'了', "le5", any, any},
    Rule{U'着', "zhao2", any, U"了火凉"},
    Rule{U'着', "zhao2", U"得不", any},
    Rule{U'着', "zhao2", any, U"什哪", U"急 "},
    Rule{U'着', "zhao2", U"烫冻饿吓摔呛累砸", U"^", {}, U"别 小心 "},
    Rule{U'只', "zhi1", U"有", U"小大老猫狗鸟鸡鸭鹅兔虎狼熊猴羊黑白花野手脚眼"},
    Rule{U'只', "zhi3", any, U"是能有会不需要为可用在让想得剩算差管求怕读"},
    Rule{U'只', "zhi1", U"#几半每", any},
    Rule{U'只', "zhi1", U"这那哪",
         U"猫狗鸟鸡鸭鹅兔鼠虎狼熊猴羊小大老手脚眼耳鞋袜船箱蝴蜜蚂苍蚊狐狮豹鹰燕鸽麻青乌龟虾蟹虫企白"
         U"黑红黄花流野母公雄雌股球票债猪牛"},
    Rule{U'只', "zhi1", U"这那哪", any,
         U"鼠 猫 狗 鸟 鸡 猴 虎 熊 兔 鹅 羊 猪 手 脚 耳朵 股票 基金 "},
    Rule{U'只', "zhi1", U"这那哪", U"基", U"金 "},
    Rule{U'只', "zhi1", U"这那哪", U"独", U"兽 "},
    Rule{U'只', "zhi3", any, any},
    Rule{U'没', "mo4", U"淹沉埋吞覆湮出隐泯籍罚", any},
    Rule{U'没', "mo4", any, U"于顶膝踝"},
    Rule{U'没', "mo4", any, U"过到", U"膝 头顶 脚 腰 胸 "},
    Rule{U'没', "mo4", any, U"入", U"水 海 草 土 夜 泥 黑 人群 "},
    Rule{U'没', "mei2", any, any},
    Rule{U'应', "ying4", any, U"邀聘召征"},
    Rule{U'应', "ying4", U"^", any, U"邀请 要求 之邀 请求 "},
    Rule{U'应', "ying4", any, any, U"之邀 的邀请 的请求 "},
    Rule{U'应', "ying1", any, any},
    Rule{U'吧', "ba1", U"酒网茶书氧", any},
    Rule{U'吧', "ba5", any, any},
};

} // namespace

std::span<const PolyphoneRule> particle_rules() {
    return rules;
}

} // namespace duologue::reading
