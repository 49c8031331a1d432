"""Made-up people in any number: the same seed gives the same people, names as common as in life."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ALPHABET = "BCDFGHJKLNPRSTVX"
DAY = 86_400_000_000
NOW = 1_790_000_000_000_000
"""Microseconds since 1970 that count as now."""

# Most frequent first; the drawing weights fall off as 1 / (rank + 8).
_SURNAMES = """
佐藤 さとう 鈴木 すずき 高橋 たかはし 田中 たなか 伊藤 いとう 渡辺 わたなべ 山本 やまもと 中村 なかむら
小林 こばやし 加藤 かとう 吉田 よしだ 山田 やまだ 佐々木 ささき 山口 やまぐち 松本 まつもと 井上 いのうえ
木村 きむら 林 はやし 斎藤 さいとう 清水 しみず 山崎 やまざき 森 もり 池田 いけだ 橋本 はしもと 阿部 あべ
石川 いしかわ 山下 やました 中島 なかじま 石井 いしい 小川 おがわ 前田 まえだ 岡田 おかだ 長谷川 はせがわ
藤田 ふじた 後藤 ごとう 近藤 こんどう 村上 むらかみ 遠藤 えんどう 青木 あおき 坂本 さかもと 斉藤 さいとう
福田 ふくだ 太田 おおた 西村 にしむら 藤井 ふじい 金子 かねこ 岡本 おかもと 三浦 みうら 中野 なかの
藤原 ふじわら 中川 なかがわ 原田 はらだ 松田 まつだ 竹内 たけうち 小野 おの 田村 たむら 中山 なかやま
和田 わだ 石田 いしだ 森田 もりた 上田 うえだ 原 はら 内田 うちだ 柴田 しばた 酒井 さかい 宮崎 みやざき
横山 よこやま 高木 たかぎ 安藤 あんどう 宮本 みやもと 大野 おおの 今井 いまい 谷口 たにぐち 高田 たかだ
丸山 まるやま 増田 ますだ 杉山 すぎやま 村田 むらた 大塚 おおつか 小島 こじま 藤本 ふじもと 平野 ひらの
河野 こうの 上野 うえの 野口 のぐち 武田 たけだ 松井 まつい 千葉 ちば 岩崎 いわさき 菅原 すがわら
木下 きのした 久保 くぼ 佐野 さの 松尾 まつお 野村 のむら 菊地 きくち 杉本 すぎもと 市川 いちかわ
古川 ふるかわ 大西 おおにし 島田 しまだ 水野 みずの 桜井 さくらい 渡部 わたなべ 吉川 よしかわ 山内 やまうち
西田 にしだ 飯田 いいだ 菊池 きくち 西川 にしかわ 小松 こまつ 北村 きたむら 安田 やすだ 五十嵐 いがらし
川口 かわぐち 関 せき 平田 ひらた 中田 なかた 久保田 くぼた 東 ひがし 服部 はっとり 川崎 かわさき 岩田 いわた
土屋 つちや 福島 ふくしま 本田 ほんだ 辻 つじ 樋口 ひぐち 秋山 あきやま 田口 たぐち 永井 ながい 山中 やまなか
中西 なかにし 吉村 よしむら 川上 かわかみ 大橋 おおはし 石原 いしはら 松岡 まつおか 浜田 はまだ 馬場 ばば
森本 もりもと 矢野 やの 浅野 あさの 松下 まつした 星野 ほしの 大久保 おおくぼ 吉岡 よしおか 小池 こいけ
野田 のだ 荒木 あらき 大谷 おおたに 松浦 まつうら 熊谷 くまがい 黒田 くろだ 尾崎 おざき 永田 ながた 川村 かわむら
望月 もちづき 田辺 たなべ 荒井 あらい 堀 ほり 難波 なんば 本間 ほんま 新谷 しんたに 髙田 たかた 渡邉 わたなべ
濱田 はまだ 𠮷野 よしの 榊 さかき 轟 とどろき 鷲尾 わしお 饗庭 あえば 一 にのまえ 小鳥遊 たかなし 月見里 やまなし
"""

# Rare family names are made of two parts, as the real ones are.
_HEADS = """
大 おお 小 こ 上 うえ 下 しも 東 ひがし 西 にし 南 みなみ 北 きた 高 たか 長 なが 白 しら 黒 くろ 赤 あか 古 ふる
新 にい 竹 たけ 松 まつ 梅 うめ 桃 もも 柳 やなぎ 桐 きり 萩 はぎ 笹 ささ 粟 あわ 稲 いな 米 よね 麻 あさ 鶴 つる
亀 かめ 熊 くま 鹿 しか 鷹 たか 鳥 とり 魚 うお 貝 かい 砂 すな 岩 いわ 石 いし 玉 たま 金 かね 銀 ぎん 鉄 てつ 塩 しお
"""
_TAILS = """
田 だ 川 かわ 山 やま 野 の 原 はら 島 しま 崎 さき 木 き 村 むら 沢 さわ 井 い 口 ぐち 本 もと 谷 たに 坂 さか 岡 おか
森 もり 林 ばやし 池 いけ 浜 はま 橋 はし 倉 くら 宮 みや 城 しろ 江 え 瀬 せ 津 つ 戸 と 見 み 屋 や 部 べ
"""

_JAPANESE_GIVEN = """
陽菜 ひな 結衣 ゆい 葵 あおい 美咲 みさき さくら さくら 凛 りん 蓮 れん 陽翔 はると 悠真 ゆうま 湊 みなと 大翔 ひろと
翔太 しょうた 健一 けんいち 誠 まこと 浩 ひろし 隆 たかし 洋子 ようこ 恵子 けいこ 和子 かずこ 幸子 さちこ 由美子 ゆみこ
真由美 まゆみ 明美 あけみ 久美子 くみこ 裕子 ゆうこ 智子 ともこ 直美 なおみ 香織 かおり 愛 あい 舞 まい 彩 あや 麻衣 まい
優子 ゆうこ 千尋 ちひろ 優花 ゆうか 七海 ななみ 桃子 ももこ 遥 はるか 茜 あかね 詩織 しおり 優 ゆう 莉子 りこ 結愛 ゆあ
心春 こはる 楓 かえで 拓海 たくみ 大輔 だいすけ 直樹 なおき 亮 りょう 剛 つよし 学 まなぶ 修 おさむ 清 きよし 勇 いさむ
進 すすむ 茂 しげる 実 みのる 正 ただし 博 ひろし 昇 のぼる 達也 たつや 和也 かずや 哲也 てつや 雅彦 まさひこ 康弘 やすひろ
純一 じゅんいち 真一 しんいち 慎也 しんや 淳 じゅん 徹 とおる 聡 さとし 悟 さとる 涼介 りょうすけ 蒼 あお 樹 いつき
律 りつ 朝陽 あさひ 暖 だん 新 あらた 碧 あおい 芽依 めい 紬 つむぎ 澪 みお 栞 しおり 琴音 ことね 千代 ちよ 八重 やえ
トメ とめ ハナ はな キヨ きよ エミリ えみり リサ りさ ケン けん アンナ あんな まりな まりな ひかり ひかり みゆき みゆき
"""

_WESTERN_GIVEN = """
James Mary John Patricia Robert Jennifer Michael Linda David Elizabeth William Barbara Richard Susan
Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra
Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol
Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Anna Emma Olivia Sophia Mia Isabella
Lucas Noah Liam Léa Chloé Zoé Élodie François Jérôme René Hélène Benoît Jürgen Günther Björn Käthe
Sören Grete Wolfgang Ingrid Jan Piotr Łukasz Małgorzata Zofia Wojciech José María Iñigo Begoña Jesús
Ángel Sofía Lucía Martín João Inês Conceição Giulia Marco Chiara Matteo Francesca Niccolò Aleksandra
Søren Åse Øyvind Mette Lars Astrid Aoife Siobhán Niamh Ciarán Ngoc Minh Wei Li Xin Jia Priya Arjun
Aisha Omar Fatima Yusuf Leila Kenji Hana Naomi Erika Ken Mari
"""
_WESTERN_FAMILY = """
Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez
Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark
Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams
Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts O'Brien O'Connor MacDonald McCarthy
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Köhler Krüger
Großmann Dubois Durand Lefèvre Moreau Fournier Girard Bonnet Rossi Russo Ferrari Esposito Bianchi
Colombo Ricci Silva Santos Ferreira Pereira Oliveira Kowalski Wiśniewski Wójcik Kamiński Zieliński
Dąbrowski Szymański Hansen Johansen Olsen Larsen Sørensen Åkesson Öberg Lindström Bergström Virtanen
Korhonen Novák Svoboda Dvořák Nagy Horváth Kovács Popescu Ionescu Yılmaz Çelik Öztürk Khan Singh
Patel Kumar Chen Wang Zhang Liu Kim Park Choi Tanaka Suzuki Sato Ito van-Dijk de-Vries Saint-Clair
"""
_WESTERN_HEADS = (
    "Ash Black Brad Carl Chest Dun East Fair Glen Hart Hol Ken Lang Mar Nor Ox Pem Quin Rad Stan"
)
_WESTERN_TAILS = "berg bury by combe dale field ford ham hurst ington land ley man mere shaw stein ton well wick worth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One customer as the search is told about them; `visited_at` in microseconds."""

    customer_id: int
    name: str
    reading: str
    phone: str
    email: str
    codes: tuple[str, ...]
    visited_at: int


def population(count: int, *, seed: int = 7) -> Iterator[Person]:
    """`count` people: half with Japanese names and readings, half with Western ones."""
    chance = random.Random(seed)
    common = _pairs(_SURNAMES)
    rare = [(a + b, x + y) for a, x in _pairs(_HEADS) for b, y in _pairs(_TAILS)]
    given = _pairs(_JAPANESE_GIVEN)
    western = _WESTERN_GIVEN.split()
    family = [name.replace("-", " ") for name in _WESTERN_FAMILY.split()]
    country = [a + b for a in _WESTERN_HEADS.split() for b in _WESTERN_TAILS.split()]
    common_weights, given_weights = _falling(common), _falling(given)
    western_weights, family_weights = _falling(western), _falling(family)
    for customer_id in range(1, count + 1):
        if chance.random() < 0.5:
            surname = (
                chance.choices(common, common_weights)[0]
                if chance.random() < 0.85
                else chance.choice(rare)
            )
            first = chance.choices(given, given_weights)[0]
            name, reading = f"{surname[0]} {first[0]}", f"{surname[1]} {first[1]}"
            handle = chance.choice(("neko", "sakura", "yama", "umi", "hana", "tabi", "kumo"))
        else:
            last = (
                chance.choices(family, family_weights)[0]
                if chance.random() < 0.8
                else chance.choice(country)
            )
            first_name = chance.choices(western, western_weights)[0]
            name, reading = f"{first_name} {last}", ""
            handle = "".join(c for c in f"{first_name}.{last}".lower() if c.isascii() and c != " ")
        digits = "".join(chance.choices("0123456789", k=8))
        phone = f"0{chance.choice('789')}0-{digits[:4]}-{digits[4:]}"
        domain = chance.choice(("mail", "post", "web", "home"))
        yield Person(
            customer_id=customer_id,
            name=name,
            reading=reading,
            phone=phone if chance.random() < 0.9 else "",
            email=f"{handle}{chance.randrange(1000)}@{domain}.example"
            if chance.random() < 0.6
            else "",
            codes=("".join(chance.choices(ALPHABET, k=20)),),
            visited_at=NOW - int(chance.expovariate(1 / 120) * DAY),
        )


def typed(people: Sequence[Person], *, count: int, seed: int = 11) -> list[str]:
    """What is typed to find `count` of `people`, every prefix of it from the first letter on."""
    from shopdesk.domain.names import romaji, search_key

    chance = random.Random(seed)
    prefixes: list[str] = []
    for number, person in enumerate(chance.sample(list(people), count)):
        ways = [person.name, person.reading, romaji(person.reading), person.phone]
        texts = [text for text in ways if text] or [search_key(person.name)]
        text = texts[number % len(texts)]
        prefixes += [text[:end] for end in range(1, len(text) + 1)]
    return prefixes


def _pairs(table: str) -> list[tuple[str, str]]:
    items = table.split()
    return list(zip(items[::2], items[1::2], strict=True))


def _falling(items: Sequence[object]) -> list[float]:
    return [1 / (rank + 8) for rank in range(len(items))]
