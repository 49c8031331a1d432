<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About ShopDesk</source>
        <translation>ShopDeskについて</translation>
    </message>
    <message>
        <source>Everything stays on your computer: no account, no cloud, no tracking.</source>
        <translation>データはすべてお使いのパソコンの中にあります。アカウント登録もクラウドも追跡もありません。</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}</source>
        <translation>バージョン {version}（Qt {qt}）</translation>
    </message>
    <message>
        <source>Data: {place}</source>
        <translation>データの場所：{place}</translation>
    </message>
    <message>
        <source>ShopDesk is free software under the MIT licence. It stands on Qt for Python (LGPL), SQLAlchemy and Alembic (MIT), SQLite (public domain), ReportLab (BSD), qrcode (BSD), Pillow (MIT-CMU), Babel (BSD), Argon2 (MIT) and the typeface BIZ UDPGothic (SIL Open Font License).</source>
        <translation>ShopDeskは、MITライセンスの自由ソフトウェアです。次のものに支えられています：Qt for Python（LGPL）、SQLAlchemy・Alembic（MIT）、SQLite（パブリックドメイン）、ReportLab（BSD）、qrcode（BSD）、Pillow（MIT-CMU）、Babel（BSD）、Argon2（MIT）、書体 BIZ UDPゴシック（SIL Open Font License）。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>card full — a reward is waiting now</source>
        <translation>カードがいっぱいになりました。特典をお渡しできます</translation>
    </message>
    <message>
        <source>stamped — {stamps} of {needed}</source>
        <translation>スタンプを押しました（{stamps}／{needed}）</translation>
    </message>
    <message numerus="yes">
        <source>%n old stamp(s) had lapsed</source>
        <translation>
            <numerusform>以前のスタンプ%n個は期限切れでした</numerusform>
        </translation>
    </message>
    <message>
        <source>noted — no card earns from this</source>
        <translation>記録しました（加算の対象はありません）</translation>
    </message>
    <message>
        <source>{programme}: a reward is waiting</source>
        <translation>{programme}：特典をお渡しできます</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%nポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>{programme}: {balance}</source>
        <translation>{programme}：{balance}</translation>
    </message>
    <message>
        <source>Coupon used: {words}</source>
        <translation>クーポンを使いました（{words}）</translation>
    </message>
    <message>
        <source>Added, with a card</source>
        <translation>登録し、カードをお渡ししました</translation>
    </message>
    <message numerus="yes">
        <source>%n punch(es) carried over</source>
        <translation>
            <numerusform>紙のカードからスタンプ%n個を移しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to undo here. Older steps are in the customer&apos;s history.</source>
        <translation>ここで元に戻せるものはありません。以前の操作は、お客様の履歴から取り消せます。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>取り消しました。</translation>
    </message>
    <message>
        <source>{name}: {sentence}</source>
        <translation>{name}：{sentence}</translation>
    </message>
</context>
<context>
    <name>AllowDialog</name>
    <message>
        <source>Allow it this once</source>
        <translation>今回に限り許可</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可する</translation>
    </message>
    <message>
        <source>The owner&apos;s passphrase</source>
        <translation>オーナーのパスワード</translation>
    </message>
</context>
<context>
    <name>AudienceField</name>
    <message>
        <source>Add a condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>条件を追加…</translation>
    </message>
    <message>
        <source>Only some of them…</source>
        <translation>お客様を絞り込む…</translation>
    </message>
    <message>
        <source>{people}; {number} may be written to</source>
        <translation>{people}（うちご案内できる方：{number}名）</translation>
    </message>
    <message>
        <source>With the tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Days since a visit, at most</source>
        <translation>ご来店が…日以内</translation>
    </message>
    <message>
        <source>Not here for so many days</source>
        <translation>ご来店のない日数</translation>
    </message>
    <message>
        <source>Visits, at least</source>
        <translation>ご来店の回数（以上）</translation>
    </message>
    <message>
        <source>Holds a card of</source>
        <translation>お持ちのカード</translation>
    </message>
    <message>
        <source>A reward waits</source>
        <translation>特典をお渡し前</translation>
    </message>
    <message>
        <source>Birthday in</source>
        <translation>お誕生月</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>お好み</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>ご購入の品</translation>
    </message>
</context>
<context>
    <name>AudienceWords</name>
    <message>
        <source>All customers</source>
        <translation>すべてのお客様</translation>
    </message>
    <message>
        <source>Customers {conditions}</source>
        <translation>{conditions}のお客様</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>お客様%Ln人</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between reasons</comment>
        <translation>・</translation>
    </message>
    <message>
        <source>with the tag {tags}</source>
        <translation>タグが「{tags}」</translation>
    </message>
    <message numerus="yes">
        <source>here in the last %n day(s)</source>
        <translation>
            <numerusform>ここ%n日以内にご来店</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not here for %n day(s)</source>
        <translation>
            <numerusform>%n日以上ご無沙汰</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n visit(s) or more</source>
        <translation>
            <numerusform>ご来店%n回以上</numerusform>
        </translation>
    </message>
    <message>
        <source>who hold “{card}”</source>
        <translation>「{card}」をお持ち</translation>
    </message>
    <message>
        <source>with a reward waiting</source>
        <translation>特典をお渡し前</translation>
    </message>
    <message>
        <source>with a birthday in {month}</source>
        <translation>{month}がお誕生日</translation>
    </message>
    <message>
        <source>who like “{words}”</source>
        <translation>「{words}」がお好み</translation>
    </message>
    <message>
        <source>who bought {items}</source>
        <translation>{items}をご購入</translation>
    </message>
    <message numerus="yes">
        <source>left in peace: %Ln</source>
        <translation>
            <numerusform>ご案内を控える方：%Ln名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not agreed yet: %Ln</source>
        <translation>
            <numerusform>同意をいただいていない方：%Ln名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no address: %Ln</source>
        <translation>
            <numerusform>ご連絡先のない方：%Ln名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in a quiet time: %Ln</source>
        <translation>
            <numerusform>そっとしておきたい時期の方：%Ln名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written to lately: %Ln</source>
        <translation>
            <numerusform>最近ご連絡した方：%Ln名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked already: %Ln</source>
        <translation>
            <numerusform>ご案内済みの方：%Ln名</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between conditions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between tags, or items</comment>
        <translation>または</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>The ledger is whole ✓</source>
        <translation>台帳に異常はありません ✓</translation>
    </message>
    <message>
        <source>A balance does not match</source>
        <translation>残高が合わないところがあります</translation>
    </message>
    <message>
        <source>The ledger is not whole</source>
        <translation>台帳に異常があります</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) read. Each is as it was written, none is missing, and every card, reward and coupon follows from them.</source>
        <translation>
            <numerusform>%n件の記録を確認しました。書き換えも抜けもなく、カード・特典・クーポンのすべてが記録どおりです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the data as it is, and compare it with the newest copy under Settings, Copies.</source>
        <translation>データには手を加えず、「設定」の「バックアップ」にある最新のものと見比べてください。</translation>
    </message>
    <message>
        <source>The file itself is damaged.</source>
        <translation>ファイルそのものが壊れています。</translation>
    </message>
    <message>
        <source>Card number {number} shows other stamps than the ledger gives it.</source>
        <translation>カード番号{number}のスタンプの数が、台帳と合いません。</translation>
    </message>
    <message>
        <source>Reward number {number} is not as the ledger has it.</source>
        <translation>特典番号{number}が、台帳の記録と合いません。</translation>
    </message>
    <message>
        <source>Coupon number {number} is not as the ledger has it.</source>
        <translation>クーポン番号{number}が、台帳の記録と合いません。</translation>
    </message>
    <message>
        <source>{stamps}, {rewards}, {coupons}</source>
        <translation>{stamps}、{rewards}、{coupons}</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) given</source>
        <translation>
            <numerusform>スタンプ%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) handed over</source>
        <translation>
            <numerusform>特典%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s) used</source>
        <translation>
            <numerusform>クーポン%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} is closed: {counts}. Letters of the day: {seal}.</source>
        <translation>{day}の締めが終わりました（{counts}）。本日の照合文字は {seal} です。</translation>
    </message>
    <message>
        <source>A copy was made and checked.</source>
        <translation>バックアップを作成し、確認しました。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>Entry {number} of counter {counter} is not as it was written.</source>
        <translation>レジ{counter}の記録{number}が、書かれたときのものと違います。</translation>
    </message>
    <message>
        <source>Before entry {number} of counter {counter}, at least one entry is missing.</source>
        <translation>レジ{counter}の記録{number}の前で、記録が1件以上抜けています。</translation>
    </message>
    <message>
        <source>Counter {counter} ends at entry {number}, but it once had another end.</source>
        <translation>レジ{counter}の記録は{number}で終わっていますが、以前は別の終わり方でした。</translation>
    </message>
    <message>
        <source>The shop&apos;s key is missing, so nothing can be checked.</source>
        <translation>お店の鍵が見つからないため、確認できません。</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>本日の締め</translation>
    </message>
    <message>
        <source>The figures say what is out and what is owed. Rewards that wait are listed, the oldest first: a word to these customers is well spent. Closing the day writes its end into the ledger and makes a checked copy; do it each evening.</source>
        <translation>お客様の手もとにあるスタンプや、お約束している特典を確かめられます。お渡し前の特典は古い順に並びます。ひとことお声がけすると喜ばれます。締めを行うと、その日の終わりが台帳に記され、確認済みのバックアップが作られます。毎日の閉店時に行ってください。</translation>
    </message>
    <message>
        <source>Closing the day and making a copy</source>
        <translation>締めとバックアップを行っています</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>The shop is on a database server. Copies are made there, with the server&apos;s own tools (pg_dump); ask whoever looks after it.</source>
        <translation>お店のデータはデータベースサーバーにあります。バックアップはサーバー側の道具（pg_dump）で行います。サーバーの担当者にご相談ください。</translation>
    </message>
    <message>
        <source>No copy yet. The first is made at the close of the day.</source>
        <translation>バックアップはまだありません。最初の締めのときに作られます。</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Restore this…</source>
        <translation>これに戻す…</translation>
    </message>
    <message>
        <source>Making a copy and checking it</source>
        <translation>バックアップを作成し、確認しています</translation>
    </message>
    <message>
        <source>A copy was made and checked: {name} ({size}).</source>
        <translation>バックアップを作成し、確認しました：{name}（{size}）</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older one(s)</source>
        <translation>
            <numerusform>以前の%n件も表示</numerusform>
        </translation>
    </message>
    <message>
        <source>at the close of the day</source>
        <translation>締めのとき</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>バージョンアップの前</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手動</translation>
    </message>
</context>
<context>
    <name>BadgeForm</name>
    <message>
        <source>What leads there</source>
        <translation>節目の決め方</translation>
    </message>
    <message>
        <source>How much is needed</source>
        <translation>必要な数</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>差し上げるもの</translation>
    </message>
    <message>
        <source>Everybody gets it once.</source>
        <translation>お一人につき1回です。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>BenefitDialog</name>
    <message>
        <source>What is given</source>
        <translation>差し上げるもの</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>決定</translation>
    </message>
</context>
<context>
    <name>BenefitEditor</name>
    <message>
        <source>any amount</source>
        <translation>金額を問わない</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Only from the next visit on</source>
        <translation>次回のご来店から使える</translation>
    </message>
    <message>
        <source>Goes together with other rewards</source>
        <translation>ほかの特典と併用できる</translation>
    </message>
    <message>
        <source>Write what customers get, as they will read it.</source>
        <translation>お客様に差し上げるものを、ご覧になる言葉で入力してください。</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>差し上げるもの</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>特典の言葉</translation>
    </message>
    <message>
        <source>As customers read it.</source>
        <translation>お客様がご覧になる言葉です。</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>For the audit; customers do not see it.</source>
        <translation>点検のためのものです。お客様には見えません。</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>割引率</translation>
    </message>
    <message>
        <source>How many points</source>
        <translation>ポイント数</translation>
    </message>
    <message>
        <source>For a purchase of at least</source>
        <translation>お買い上げの下限</translation>
    </message>
    <message>
        <source>Days until it lapses</source>
        <translation>期限（日数）</translation>
    </message>
    <message>
        <source>Counted from the day it was earned.</source>
        <translation>特典が付いた日から数えます。</translation>
    </message>
    <message>
        <source>At most off</source>
        <translation>割引の上限</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Something from the shop</source>
        <translation>お店の商品やサービス</translation>
    </message>
    <message>
        <source>An amount off</source>
        <translation>金額の値引き</translation>
    </message>
    <message>
        <source>A share off</source>
        <translation>割合の値引き</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>Bring in</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Customers from a CSV, Excel (.xlsx) or vCard file. You see what would happen before anything does, and all of it can be taken back.</source>
        <translation>CSV、Excel（.xlsx）、vCardのファイルからお客様を取り込みます。取り込む前に結果を確かめられ、あとから全部元に戻せます。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Bringing in {file}</source>
        <translation>{file} を取り込んでいます</translation>
    </message>
    <message>
        <source>{new} new customers are here, {changed} known ones were changed, {refused} lines were not taken.</source>
        <translation>新しいお客様{new}人を取り込み、登録済みのお客様{changed}人を変更しました。取り込めなかった行は{refused}行です。</translation>
    </message>
    <message>
        <source>Show what was not taken</source>
        <translation>取り込めなかった行を見る</translation>
    </message>
    <message>
        <source>Stopped. Nothing was brought in.</source>
        <translation>中止しました。何も取り込まれていません。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>Lists of people (*.csv *.tsv *.txt *.xlsx *.vcf);;All files (*)</source>
        <translation>名簿 (*.csv *.tsv *.txt *.xlsx *.vcf);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>元に戻しています</translation>
    </message>
    <message>
        <source>Taken back: {away} customers were put away, {back} are as they were before.</source>
        <translation>元に戻しました。{away}人を非表示にし、{back}人を前の内容に戻しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they were here or were changed since.</source>
        <translation>
            <numerusform>その後にご来店または変更のあった%n人はそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>{when} · {new} new, {changed} changed, {refused} not taken</source>
        <translation>{when}・新規{new}人、変更{changed}人、取り込めなかった行{refused}行</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>取り消し済み</translation>
    </message>
</context>
<context>
    <name>BringInDialog</name>
    <message>
        <source>Bring in {file}</source>
        <translation>{file} の取り込み</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Between the values</source>
        <translation>値の区切り</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Known customers</source>
        <translation>登録済みのお客様</translation>
    </message>
    <message>
        <source>Read as you read such a file before.</source>
        <translation>前回同じ形のファイルを取り込んだときの設定を使っています。</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>取り込みの結果</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>各列の内容</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ファイルを読み込んでいます</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n people</source>
        <translation>
            <numerusform>%n人を取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>取り込むものがありません</translation>
    </message>
</context>
<context>
    <name>BringInWords</name>
    <message>
        <source>leave out</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Reading of the family name</source>
        <translation>姓のふりがな</translation>
    </message>
    <message>
        <source>Reading of the first name</source>
        <translation>名のふりがな</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>ニックネーム</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>誕生日</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>記念日</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>登録日</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お好み</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>May be sent offers by e-mail</source>
        <translation>メールでのご案内に同意</translation>
    </message>
    <message>
        <source>May be sent offers by phone</source>
        <translation>電話・SMSでのご案内に同意</translation>
    </message>
    <message>
        <source>May be sent offers by post</source>
        <translation>郵送でのご案内に同意</translation>
    </message>
    <message>
        <source>Stamps so far</source>
        <translation>現在のスタンプ</translation>
    </message>
    <message>
        <source>Points so far</source>
        <translation>現在のポイント</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>ユニコード（UTF-8）</translation>
    </message>
    <message>
        <source>Japanese (Shift_JIS)</source>
        <translation>日本語（Shift_JIS）</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>欧文（Windows-1252）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>ユニコード（UTF-16）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, reversed)</source>
        <translation>ユニコード（UTF-16、逆順）</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>カンマ</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>空いている項目だけ補う</translation>
    </message>
    <message>
        <source>Take what the file says</source>
        <translation>ファイルの内容で置き換える</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新しいお客様</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>取り込まない</translation>
    </message>
</context>
<context>
    <name>BringingWindow</name>
    <message>
        <source>Your shop comes in</source>
        <translation>お店を取り込んでいます</translation>
    </message>
    <message>
        <source>Reading {file} and checking every balance…</source>
        <translation>{file} を読み取り、すべての残高を確かめています…</translation>
    </message>
</context>
<context>
    <name>BroughtByDialog</name>
    <message>
        <source>Who brought {friend}?</source>
        <translation>{friend}様をご紹介くださった方</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>A name, or scan their card</source>
        <translation>お名前、またはカードをスキャン</translation>
    </message>
    <message>
        <source>Who brought them</source>
        <translation>ご紹介者</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>ご紹介者</translation>
    </message>
    <message>
        <source>Both are thanked once the friend has really come.</source>
        <translation>ご紹介の方が来店されたら、お二人に特典をお渡しします。</translation>
    </message>
</context>
<context>
    <name>Caring</name>
    <message>
        <source>{channel}, {purpose}: agreed</source>
        <translation>{channel}（{purpose}）：同意をいただきました</translation>
    </message>
    <message>
        <source>{channel}, {purpose}: withdrawn</source>
        <translation>{channel}（{purpose}）：同意を取り消しました</translation>
    </message>
    <message>
        <source>Left alone from now on</source>
        <translation>これからはご連絡を控えます</translation>
    </message>
    <message>
        <source>May be written to again</source>
        <translation>ご連絡を再開できます</translation>
    </message>
    <message>
        <source>Noted as one household</source>
        <translation>同じご家庭として記録しました</translation>
    </message>
    <message>
        <source>Lives alone now</source>
        <translation>ご家庭から外しました</translation>
    </message>
    <message>
        <source>{what}: taken off</source>
        <translation>{what}：一覧から外しました</translation>
    </message>
    <message>
        <source>{what}: remembered</source>
        <translation>{what}：記録しました</translation>
    </message>
    <message>
        <source>These notes are for the owner only.</source>
        <translation>このメモは、オーナーだけが見られます。</translation>
    </message>
    <message>
        <source>Notes of the owner: saved</source>
        <translation>オーナーのメモを保存しました</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>New customer</source>
        <translation>新しいお客様</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Added, with a card</source>
        <translation>登録し、カードをお渡ししました</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>お客様情報の変更</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取り消しました</translation>
    </message>
    <message>
        <source>{name}: put away</source>
        <translation>{name}：非表示にしました</translation>
    </message>
    <message>
        <source>{name}: brought back</source>
        <translation>{name}：再表示しました</translation>
    </message>
</context>
<context>
    <name>ClubDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Everybody with this tag is a member.</source>
        <translation>このタグのお客様が、クラブのメンバーになります。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>About the club</source>
        <translation>クラブの紹介</translation>
    </message>
</context>
<context>
    <name>ClubPanel</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change {club}</source>
        <translation>{club}を変更</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End {club}</source>
        <translation>{club}を終了</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>メンバー%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>No note yet.</source>
        <translation>お便りはまだお送りしていません。</translation>
    </message>
    <message>
        <source>Last note {day}.</source>
        <translation>最後のお便り：{day}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name}を開く</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>{channel} {allowed}</source>
        <translation>{channel} {allowed}人</translation>
    </message>
    <message>
        <source>A kind word may reach them now: {each}</source>
        <translation>今お便りをお送りできる方：{each}</translation>
    </message>
</context>
<context>
    <name>ClubsView</name>
    <message>
        <source>New club</source>
        <translation>新しいクラブ</translation>
    </message>
    <message>
        <source>No club yet</source>
        <translation>クラブはまだありません</translation>
    </message>
    <message>
        <source>A club is a tag whose members get a note now and then, as they agreed.</source>
        <translation>クラブは、同じタグのお客様へ、ご同意に沿って時々お便りをお送りする集まりです。</translation>
    </message>
    <message>
        <source>Clubs</source>
        <translation>クラブ</translation>
    </message>
    <message>
        <source>About the club</source>
        <translation>クラブの紹介</translation>
    </message>
    <message>
        <source>{tag} is no club any more. Nobody lost the tag.</source>
        <translation>「{tag}」のクラブを終了しました。お客様のタグはそのまま残ります。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>ColleagueDialog</name>
    <message>
        <source>Change a colleague</source>
        <translation>スタッフの変更</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>スタッフの追加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在籍中</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>The shop needs one owner at least.</source>
        <translation>オーナーは少なくとも1人必要です。</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>(without a name)</source>
        <translation>（見出しなし）</translation>
    </message>
    <message>
        <source>What “{column}” is</source>
        <translation>「{column}」の内容</translation>
    </message>
</context>
<context>
    <name>ConsentView</name>
    <message>
        <source>Leave alone</source>
        <translation>ご連絡を控える</translation>
    </message>
    <message>
        <source>Nothing is sent, printed or offered to this person</source>
        <translation>このお客様には、お送りも印刷もご案内もしません</translation>
    </message>
    <message>
        <source>May be reached by</source>
        <translation>ご連絡の方法</translation>
    </message>
    <message>
        <source>Since {day} nothing is sent, printed or offered to them.</source>
        <translation>{day}から、お送り・印刷・ご案内を控えています。</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>{day}に同意</translation>
    </message>
    <message>
        <source>{purpose} {day}</source>
        <translation>{purpose} {day}</translation>
    </message>
    <message>
        <source>{channel}: {purpose}</source>
        <translation>{channel}：{purpose}</translation>
    </message>
    <message>
        <source>The customer agreed to this</source>
        <translation>お客様から同意をいただいています</translation>
    </message>
</context>
<context>
    <name>ContactsPanel</name>
    <message>
        <source>When we wrote</source>
        <translation>お店からのご連絡</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>まだありません。</translation>
    </message>
</context>
<context>
    <name>CopiesStep</name>
    <message>
        <source>Where shall the copies go?</source>
        <translation>バックアップはどこに置きますか？</translation>
    </message>
    <message>
        <source>Each evening a checked copy of the shop is made; the last 14 are kept.</source>
        <translation>毎日の締めのときに、確認済みのバックアップが作られます。直近の14回分が残ります。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Beside the data</source>
        <translation>データと同じ場所</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>A memory stick or another disk also helps when this computer breaks.</source>
        <translation>USBメモリーや別のディスクにしておくと、このパソコンが壊れたときも安心です。</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>レジ</translation>
    </message>
    <message>
        <source>Ask the owner</source>
        <translation>オーナーに確認</translation>
    </message>
    <message>
        <source>Scan a card, or type a few letters of a name, its reading, or the last digits of a phone number. Enter stamps, 2 to 9 stamp that many, R hands over the reward that waits, Esc makes room for the next customer. A scanned coupon is used at once. F2 to F12 note what was bought, + goes to the amount; U uses a pass, X exchanges points.</source>
        <translation>カードをスキャンするか、お名前・ふりがなの一部、または電話番号の下の桁を入力してください。Enterでスタンプを1個、2～9でその数だけ押します。Rで特典をお渡しし、Escで次のお客様に移ります。クーポンはスキャンするとすぐに使用済みになります。F2～F12でお買い上げの品を記録し、+で金額の欄に移ります。Uで回数券を使い、Xでポイントを交換します。</translation>
    </message>
    <message>
        <source>Two cards came in one scan. This is the first one.</source>
        <translation>一度に2枚のカードが読み取られました。1枚目を表示しています。</translation>
    </message>
    <message>
        <source>This is no card of ours, and nobody is found by it.</source>
        <translation>当店のカードではなく、当てはまるお客様も見つかりません。</translation>
    </message>
    <message>
        <source>Nobody found. {key} adds a new customer.</source>
        <translation>見つかりません。{key} で新しいお客様を登録できます。</translation>
    </message>
    <message>
        <source>The old coupon stays used. Give the customer this new one: {code}</source>
        <translation>前のクーポンは使用済みのままです。お客様には、新しいクーポンをお渡しください：{code}</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>印刷する</translation>
    </message>
</context>
<context>
    <name>CouponView</name>
    <message>
        <source>Use this coupon</source>
        <translation>このクーポンを使う</translation>
    </message>
    <message>
        <source>A coupon</source>
        <translation>クーポン</translation>
    </message>
    <message>
        <source>Used just now ✓</source>
        <translation>ただいま使用しました ✓</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Nothing is sent</source>
        <translation>お送りしません</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>お誕生日</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>記念日</translation>
    </message>
    <message>
        <source>Language of what they get</source>
        <translation>お渡しする紙の言語</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お好み</translation>
    </message>
    <message>
        <source>May be reached by</source>
        <translation>ご連絡の方法</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>ご連絡を控える</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>At the other counter: {value}</source>
        <translation>別のレジでは：{value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空欄</translation>
    </message>
    <message>
        <source>Somebody with this number or address is here already: {name}</source>
        <translation>同じ電話番号またはメールアドレスの方がすでに登録されています：{name}</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Type a part of a name, its reading, a phone number, an e-mail address or a code; the arrows and Enter open a person. Their page shows what the shop knows and what happened; each step that can be taken back has its own Undo. Somebody who does not come any more is put away and can be brought back at any time; erasing, below everything else, is for good.</source>
        <translation>お名前・ふりがなの一部、電話番号、メールアドレス、コードを入力してください。矢印キーで選び、Enterで開きます。お客様のページには、登録内容とこれまでの記録があり、取り消せるものにはそれぞれ「元に戻す」があります。お越しにならなくなったお客様は非表示にでき、いつでも再表示できます。いちばん下の「消去」だけは、元に戻せません。</translation>
    </message>
    <message>
        <source>The old coupon stays used; a new one takes its place.</source>
        <translation>前のクーポンは使用済みのままです。代わりに新しいクーポンができました。</translation>
    </message>
    <message>
        <source>Taken back: they are two entries again.</source>
        <translation>元に戻しました。ふたたび二件のご登録です。</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Notes of the owner</source>
        <translation>オーナーのメモ</translation>
    </message>
    <message>
        <source>Give them their data</source>
        <translation>ご本人にデータをお渡しする</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Their data</source>
        <translation>お客様のデータ</translation>
    </message>
    <message>
        <source>Everybody may have a copy of what is noted about them, or ask for it to be erased. Notes of the owner are for the owner&apos;s eyes only.</source>
        <translation>どなたでも、ご自身の記録の写しを受け取ることも、消去を求めることもできます。オーナーのメモは、オーナーだけが見られます。</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>{field}, {part}</source>
        <translation>{field}（{part}）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Counter</source>
        <translation>レジ</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>A card was scanned. It is looked up as soon as this is closed.</source>
        <translation>カードが読み取られました。この画面を閉じると、すぐに表示します。</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>DoorField</name>
    <message>
        <source>Who is here? A name, or scan their card</source>
        <translation>お越しの方のお名前、またはカードを読み取り</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>お越しの方</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>全{steps}ステップの{step}</translation>
    </message>
</context>
<context>
    <name>DuplicatesView</name>
    <message>
        <source>Look-alikes</source>
        <translation>似たご登録</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度探す</translation>
    </message>
    <message>
        <source>Nobody is in the list twice</source>
        <translation>重なっているご登録はありません</translation>
    </message>
    <message>
        <source>Two entries with the same phone number, e-mail address or name, or with names one slip apart, would be shown here.</source>
        <translation>電話番号、メールアドレス、お名前が同じご登録や、お名前がほぼ同じご登録が、ここに並びます。</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>さらに表示</translation>
    </message>
    <message>
        <source>Each two of these may be one person. Look at both side by side; nothing is lost, and all of it can be taken back.</source>
        <translation>同じお客様かもしれないご登録です。並べてお確かめください。まとめても何も失われず、元に戻せます。</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>照らし合わせています</translation>
    </message>
    <message>
        <source>Remembered: they are two</source>
        <translation>別のお客様として記録しました</translation>
    </message>
    <message>
        <source>Taken back: they are two entries again.</source>
        <translation>元に戻しました。ふたたび二件のご登録です。</translation>
    </message>
</context>
<context>
    <name>EarnsEditor</name>
    <message>
        <source>A visit</source>
        <translation>ご来店</translation>
    </message>
    <message>
        <source>Each item</source>
        <translation>商品1点ごと</translation>
    </message>
    <message>
        <source>What is spent</source>
        <translation>お買い上げ金額</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>金額を問わない</translation>
    </message>
    <message>
        <source>What earns</source>
        <translation>付くきっかけ</translation>
    </message>
    <message>
        <source>From a purchase of</source>
        <translation>お買い上げの下限</translation>
    </message>
    <message>
        <source>A smaller one earns nothing.</source>
        <translation>これより少ないときは付きません。</translation>
    </message>
    <message>
        <source>For each full</source>
        <translation>この金額ごとに</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Times in which more is earned</source>
        <translation>多く付く曜日と時間</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End “{name}”</source>
        <translation>「{name}」の終了</translation>
    </message>
    <message>
        <source>Announce the end</source>
        <translation>終了を決める</translation>
    </message>
    <message>
        <source>What was earned stays good for ever</source>
        <translation>たまった分は、いつまでも使える</translation>
    </message>
    <message>
        <source>Last day of earning</source>
        <translation>ためられる最後の日</translation>
    </message>
    <message>
        <source>Until then everything goes on as it is.</source>
        <translation>この日までは、これまでどおりです。</translation>
    </message>
    <message>
        <source>Can be used until</source>
        <translation>使える最後の日</translation>
    </message>
    <message>
        <source>Rewards, points and passes.</source>
        <translation>特典、ポイント、回数券などです。</translation>
    </message>
    <message>
        <source>What you promise your customers</source>
        <translation>お客様へのお約束</translation>
    </message>
    <message>
        <source>In their language, as staff read it to them.</source>
        <translation>スタッフがお客様にお伝えする言葉です。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use are concerned.</source>
        <translation>
            <numerusform>使用中のカード%n枚が対象です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) wait to be used.</source>
        <translation>
            <numerusform>お渡し前の特典が%n件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>{cards} {rewards}</source>
        <translation>{cards}{rewards}</translation>
    </message>
    <message>
        <source>Nothing is taken away before these days, and until the last day of earning you can take the end back.</source>
        <translation>この日まで、お客様の分が減ることはありません。ためられる最後の日までは、終了を取り消せます。</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase {name}?</source>
        <translation>{name}の記録を消去しますか？</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>完全に消去する</translation>
    </message>
    <message>
        <source>Name, contact, notes, consents, cards and coupons go, and cannot be brought back. The counts of stamps and sales stay, without the person.</source>
        <translation>お名前、ご連絡先、メモ、同意、カード、クーポンが消え、元に戻せません。スタンプやお買い上げの数だけが、どなたのものか分からない形で残ります。</translation>
    </message>
    <message>
        <source>Older copies of the shop still hold the data until newer ones take their place; when one is put back, the person is erased in it again.</source>
        <translation>以前のバックアップには、新しいものに置き換わるまで記録が残ります。そのバックアップに戻したときは、改めて消去されます。</translation>
    </message>
    <message>
        <source>Type the name to erase it: {name}</source>
        <translation>消去するには、お名前を入力してください：{name}</translation>
    </message>
    <message>
        <source>The owner&apos;s passphrase</source>
        <translation>オーナーのパスワード</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Tasting evening</source>
        <translation>試飲の夕べ</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>定員</translation>
    </message>
    <message>
        <source>Limited places</source>
        <translation>定員を設ける</translation>
    </message>
    <message>
        <source>Invite them now</source>
        <translation>今すぐ招待する</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>催しの名前</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>ご案内の文</translation>
    </message>
    <message>
        <source>Filled in for each: {name} {event} {day} {time} {shop}</source>
        <translation>お一人ずつ入ります：{name}（お名前） {event}（催し） {day}（日） {time}（時刻） {shop}（店名）</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>ご案内するお客様</translation>
    </message>
    <message>
        <source>Give the event a name, as guests will read it.</source>
        <translation>お客様がお読みになる催しの名前をご入力ください。</translation>
    </message>
    <message>
        <source>It ends before it begins. Change one of the two.</source>
        <translation>終了が開始より前になっています。どちらかをお直しください。</translation>
    </message>
    <message>
        <source>Dear {name},
we would love to have you with us: {event}, on {day} at {time}.
{shop}</source>
        <translation>{name}
{day} {time}より「{event}」を開きます。ぜひお越しください。
{shop}</translation>
    </message>
    <message>
        <source>More people than places: who answers first gets a place.</source>
        <translation>定員より多くのお客様にご案内します。お席は先着順です。</translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message>
        <source>Is here</source>
        <translation>ご来場</translation>
    </message>
    <message>
        <source>Expected at {event}, {time}</source>
        <translation>{time}から「{event}」にご参加予定です</translation>
    </message>
    <message>
        <source>On now: {event}, since {time}</source>
        <translation>「{event}」開催中（{time}から）</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>招待する</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>中止を取り消す</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>お返事</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>お客様の一覧</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>お越しです</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>ご参加</translation>
    </message>
    <message>
        <source>Declines</source>
        <translation>ご欠席</translation>
    </message>
    <message>
        <source>{starts} – {ends}</source>
        <translation>{starts}～{ends}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Copy invitation</source>
        <translation>ご案内をクリップボードへ</translation>
    </message>
    <message>
        <source>Cancel event</source>
        <translation>催しを中止</translation>
    </message>
    <message>
        <source>over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>invited {n}</source>
        <translation>ご案内 {n}名</translation>
    </message>
    <message>
        <source>coming {n}</source>
        <translation>ご参加予定 {n}名</translation>
    </message>
    <message>
        <source>declined {n}</source>
        <translation>ご欠席 {n}名</translation>
    </message>
    <message>
        <source>came {n}</source>
        <translation>ご来場 {n}名</translation>
    </message>
    <message>
        <source>without an invitation {n}</source>
        <translation>うちご案内なし {n}名</translation>
    </message>
    <message>
        <source>places left {n} of {all}</source>
        <translation>残り{n}席（定員{all}）</translation>
    </message>
    <message>
        <source>The invitation was copied.</source>
        <translation>ご案内をクリップボードに入れました。</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>ご案内済み</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>ご参加予定</translation>
    </message>
    <message>
        <source>declines</source>
        <translation>ご欠席</translation>
    </message>
    <message>
        <source>was here</source>
        <translation>ご来場</translation>
    </message>
    <message>
        <source>came uninvited</source>
        <translation>ご来場（ご案内なし）</translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message>
        <source>Events</source>
        <translation>催し</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>新しい催し…</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>催しはまだありません</translation>
    </message>
    <message>
        <source>An evening for a few, a tasting, a sale before the sale: plan it, choose whom it is for, and see who comes.</source>
        <translation>少人数の夕べ、試飲会、先行セールなど。催しを決めて、ご案内するお客様を選び、お越しの方を記録できます。</translation>
    </message>
    <message>
        <source>{day} · cancelled</source>
        <translation>{day}・中止</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新しい催し</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Change the event</source>
        <translation>催しの変更</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>{event}: cancelled</source>
        <translation>「{event}」を中止にしました</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people on the list</source>
        <translation>
            <numerusform>お客様%Ln人を招待リストに加えました</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name}様がお越しです</translation>
    </message>
</context>
<context>
    <name>FiguresRow</name>
    <message>
        <source>Customers</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Stamps out</source>
        <translation>たまっているスタンプ</translation>
    </message>
    <message>
        <source>Rewards waiting</source>
        <translation>お渡し前の特典</translation>
    </message>
    <message>
        <source>Coupons open</source>
        <translation>未使用のクーポン</translation>
    </message>
    <message>
        <source>Points out</source>
        <translation>たまっているポイント</translation>
    </message>
    <message>
        <source>Uses paid ahead</source>
        <translation>前払いの残り回数</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use</source>
        <translation>
            <numerusform>使用中のカード%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>on the way to a reward</source>
        <translation>特典までの途中</translation>
    </message>
    <message>
        <source>promised, worth {value}</source>
        <translation>お約束：{value}</translation>
    </message>
    <message>
        <source>given out, not used yet</source>
        <translation>発行済み・未使用</translation>
    </message>
    <message>
        <source>that can be used; {owed} are owed after refunds</source>
        <translation>使えるポイント（返金による不足：{owed}）</translation>
    </message>
    <message>
        <source>that can be used</source>
        <translation>使えるポイント</translation>
    </message>
    <message>
        <source>left on passes and subscriptions</source>
        <translation>回数券と定額パスの残り</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Bring in and take out</source>
        <translation>取り込みと書き出し</translation>
    </message>
    <message>
        <source>Lists from other programs come in here, and all that is yours goes out.</source>
        <translation>ほかのソフトの名簿を取り込み、お店のデータをすべて書き出せます。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Here last</source>
        <translation>最近のご来店</translation>
    </message>
    <message>
        <source>Nobody has been here yet</source>
        <translation>ご来店の記録はまだありません</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>The first {count}: type more to narrow it down</source>
        <translation>先頭の{count}人です。続けて入力すると絞り込めます</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n人見つかりました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Less</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>くわしく…</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Beside the data</source>
        <translation>データと同じ場所</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Scan a card, or type a few letters</source>
        <translation>カードを読み取るか、お名前を入力</translation>
    </message>
    <message>
        <source>A name, its reading, the last digits of a phone number, or a code.</source>
        <translation>お名前、ふりがな、電話番号の下4桁、コードのどれでも探せます。</translation>
    </message>
</context>
<context>
    <name>GiftRow</name>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>GiftRows</name>
    <message>
        <source>Each begins higher than the one before, the first above zero.</source>
        <translation>前のものより大きい数にしてください。最初は0より大きい数です。</translation>
    </message>
</context>
<context>
    <name>HappyRow</name>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source> times as much</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>How many times as much</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>This time ends before it begins. Please change one of the two.</source>
        <translation>終了が開始より前になっています。どちらかを変えてください。</translation>
    </message>
    <message>
        <source>Press at least one day of the week.</source>
        <translation>曜日を1つ以上選んでください。</translation>
    </message>
</context>
<context>
    <name>HappyRows</name>
    <message>
        <source>Add a time…</source>
        <translation>曜日と時間を追加…</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History</source>
        <translation>これまでの記録</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>以前の記録を表示</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>レジ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>元に戻す：{what}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>取り消し済み</translation>
    </message>
</context>
<context>
    <name>HouseholdDialog</name>
    <message>
        <source>Who lives with them?</source>
        <translation>ご一緒にお住まいの方</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Only customers of the shop can be added; each keeps cards of their own.</source>
        <translation>登録済みのお客様を追加できます。カードはお一人ずつのままです。</translation>
    </message>
</context>
<context>
    <name>HouseholdPanel</name>
    <message>
        <source>Household</source>
        <translation>ご家庭</translation>
    </message>
    <message>
        <source>Nobody who lives with them is noted.</source>
        <translation>ご一緒にお住まいの方の記録はありません。</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Lives alone now</source>
        <translation>ご家庭から外す</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name}を開く</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Change an item</source>
        <translation>商品の変更</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新しい商品</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Short, as it fits on a button.</source>
        <translation>ボタンに収まる短い名前にしてください。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>With “coffee” here, a rule can say “any coffee”. It may stay empty.</source>
        <translation>「コーヒー」とすると、条件で「コーヒーならどれでも」と決められます。空欄でもかまいません。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>A changed price counts from now on; what was noted stays.</source>
        <translation>変えた価格はこれからの分に使われます。これまでの記録は変わりません。</translation>
    </message>
    <message>
        <source>An item needs a name.</source>
        <translation>商品の名前を入力してください。</translation>
    </message>
</context>
<context>
    <name>ItemsSection</name>
    <message>
        <source>Item buttons</source>
        <translation>商品ボタン</translation>
    </message>
    <message>
        <source>What the counter notes with one key, up to {most}. Cards can then speak of “any coffee”. ShopDesk is no till: it takes no money.</source>
        <translation>レジで1回押して記録する商品です（{most}個まで）。カードの条件で「コーヒーならどれでも」と決められます。お会計はしません。</translation>
    </message>
    <message>
        <source>No buttons yet. Add what you sell most: its name, a group such as “coffee”, and its price.</source>
        <translation>ボタンはまだありません。よく出る商品から、名前と「コーヒー」などのグループ、価格を追加してください。</translation>
    </message>
    <message>
        <source>Add an item…</source>
        <translation>商品を追加…</translation>
    </message>
    <message>
        <source>Begin with eight of a café</source>
        <translation>カフェの8品で始める</translation>
    </message>
    <message>
        <source>Hide what was taken off</source>
        <translation>外した商品を隠す</translation>
    </message>
    <message numerus="yes">
        <source>%n taken off…</source>
        <translation>
            <numerusform>外した商品 %n点…</numerusform>
        </translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>外した商品</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>戻す</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total}件中{done}件</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>残り約%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>残り約%n分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key: {key}</source>
        <translation>キー：{key}</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>Which kind of programme?</source>
        <translation>どの種類の特典にしますか？</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>The rest is for shops that want more. Each of them needs a real benefit: a level or a badge alone brings nobody back.</source>
        <translation>ここから先は、もう一歩進めたいお店のためのものです。ランクやバッジだけではお客様は戻りません。どれにも、うれしい特典を添えてください。</translation>
    </message>
    <message>
        <source>Choose: {kind}</source>
        <translation>{kind}を選ぶ</translation>
    </message>
    <message>
        <source>For example: {rule}</source>
        <translation>例：{rule}</translation>
    </message>
</context>
<context>
    <name>KnownView</name>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>お誕生日</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>記念日</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お好み</translation>
    </message>
    <message>
        <source>Nothing but the name. That is enough.</source>
        <translation>お名前だけです。それで十分です。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>お客様のこと</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>LastDayDialog</name>
    <message>
        <source>Another last day</source>
        <translation>最終日の変更</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Without a last day</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Coupons that are out may be used longer, and never shorter than promised.</source>
        <translation>発行済みのクーポンは期限が延びることはあっても、お約束より短くなることはありません。</translation>
    </message>
    <message>
        <source>This day is over. Choose today or a later one.</source>
        <translation>この日は過ぎています。今日以降の日をお選びください。</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>Reads the ledger from its first entry: nothing changed, nothing missing, and every balance as it follows from it.</source>
        <translation>台帳を最初の記録から読み、書き換えや抜けがないか、すべての残高が記録と合うかを確かめます。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Is the ledger whole?</source>
        <translation>台帳の確認</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>台帳を読んでいます</translation>
    </message>
    <message>
        <source>These letters stand for the whole ledger as it was at {time}. Kept on paper, they show later whether it was cut or replaced.</source>
        <translation>この文字は、{time}時点の台帳全体を表します。紙に控えておくと、後から台帳が削られたり差し替えられたりしていないか確かめられます。</translation>
    </message>
</context>
<context>
    <name>LifeEventDialog</name>
    <message>
        <source>In their life</source>
        <translation>大切な出来事</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>No offers until</source>
        <translation>ご案内を控える期限</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>ひとこと</translation>
    </message>
    <message>
        <source>Only what they told us and would not mind us knowing; it may stay empty.</source>
        <translation>お客様がお話しくださり、お店が知っていても差し支えないことだけをお書きください。空欄でもかまいません。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Last day without offers</source>
        <translation>ご案内を控える最後の日</translation>
    </message>
</context>
<context>
    <name>LifeEventsPanel</name>
    <message>
        <source>In their life</source>
        <translation>大切な出来事</translation>
    </message>
    <message>
        <source>What they told us, good or sad, can be remembered here.</source>
        <translation>お客様がお話しくださった、うれしいことや悲しいことを記録できます。</translation>
    </message>
    <message>
        <source>Remember something</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>no offers until {day}</source>
        <translation>{day}までご案内を控えます</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take off: {what}</source>
        <translation>外す：{what}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong. Nothing was saved.</source>
        <translation>問題が起きました。何も保存されていません。</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>本日の締め…</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Who is at the counter</source>
        <translation>いまのレジ担当</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>オーナー</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>all saved ✓</source>
        <translation>保存済み ✓</translation>
    </message>
</context>
<context>
    <name>MakingWindow</name>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>A made-up shop</source>
        <translation>お試しのお店</translation>
    </message>
    <message>
        <source>Inventing customers and four months of coffee…</source>
        <translation>お客様と4か月分のご来店をこしらえています…</translation>
    </message>
</context>
<context>
    <name>MeasureEditor</name>
    <message>
        <source>Visits</source>
        <translation>ご来店</translation>
    </message>
    <message>
        <source>What was spent</source>
        <translation>お買い上げ金額</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品の数</translation>
    </message>
    <message>
        <source>Different items</source>
        <translation>商品の種類</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>これまで全部</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>数えるもの</translation>
    </message>
    <message>
        <source>Within how many days</source>
        <translation>数える期間（日数）</translation>
    </message>
    <message>
        <source>365 is a year up to today.</source>
        <translation>365で、今日までの1年間です。</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>対象</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>One person or two?</source>
        <translation>同じお客様ですか？</translation>
    </message>
    <message>
        <source>Make one person of them</source>
        <translation>一人にまとめる</translation>
    </message>
    <message>
        <source>Tags, notes, visits, coupons and waiting rewards of both are kept, and each printed card still works. What either of them has declined stays declined. You can take this back at any time, from the history.</source>
        <translation>タグ、メモ、ご来店の記録、クーポン、お渡し前の特典は両方とも残り、印刷したカードもそのまま使えます。どちらかでお断りになったご連絡は、お断りのままです。履歴からいつでも元に戻せます。</translation>
    </message>
    <message>
        <source>Both say the same of name, phone and e-mail.</source>
        <translation>お名前、電話番号、メールアドレスは同じです。</translation>
    </message>
    <message>
        <source>customer since {month}</source>
        <translation>{month}からのお客様</translation>
    </message>
    <message>
        <source>here last: {day}</source>
        <translation>前回のご来店：{day}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>Their cards together</source>
        <translation>カードを合わせると</translation>
    </message>
    <message>
        <source>Only one of them has cards; nothing is added up.</source>
        <translation>カードをお持ちなのは片方だけのため、合計するものはありません。</translation>
    </message>
</context>
<context>
    <name>MergeFlow</name>
    <message>
        <source>{name}: two entries are one now</source>
        <translation>{name}様：二件のご登録を一つにまとめました</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s), point(s) or use(s) could not go back: they had been used meanwhile.</source>
        <translation>
            <numerusform>スタンプ・ポイント・回数のうち%n件は、その間に使われたため戻せませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>{field}, time of day</source>
        <translation>{field}、時刻</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the cards of “{name}”</source>
        <translation>「{name}」のカードを移す</translation>
    </message>
    <message>
        <source>Move the cards</source>
        <translation>カードを移す</translation>
    </message>
    <message>
        <source>Version {version}, for all cards from now on:</source>
        <translation>これからすべてのカードが第{version}版になります：</translation>
    </message>
    <message>
        <source>Tell your customers before they find out. You can take it back as long as nothing came of it.</source>
        <translation>先にお客様にお伝えください。特典などが使われるまでは、元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) leave version {version}.</source>
        <translation>
            <numerusform>第{version}版のカード%n枚が移ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are full at once: their reward waits.</source>
        <translation>
            <numerusform>%n枚はすぐにいっぱいになり、特典をお渡しできます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come nearer to their reward.</source>
        <translation>
            <numerusform>%n枚は特典が近くなります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are farther from their reward.</source>
        <translation>
            <numerusform>%n枚は特典が遠くなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stamps and points stay as they are.</source>
        <translation>スタンプとポイントはそのままです。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting reward(s) keep what they promise.</source>
        <translation>
            <numerusform>お渡し前の特典%n件は、お約束のままです。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavButton</name>
    <message>
        <source>{place}, {count} waiting</source>
        <translation>{place}（{count}件）</translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>新しいお客様</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>A name or a number is enough.</source>
        <translation>お名前か電話番号のどちらかで登録できます。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
</context>
<context>
    <name>NewsPanel</name>
    <message>
        <source>OK</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>OccasionForm</name>
    <message>
        <source>What it gives</source>
        <translation>差し上げるもの</translation>
    </message>
    <message>
        <source>Once a year to each person, whatever the clock does.</source>
        <translation>お一人につき年1回です。時計がずれても二重にはなりません。</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>New offer</source>
        <translation>新しいクーポン</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>one free coffee</source>
        <translation>コーヒー1杯無料</translation>
    </message>
    <message>
        <source>Without a last day</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>What the words say</source>
        <translation>内容のとおり</translation>
    </message>
    <message>
        <source>A share off a purchase</source>
        <translation>お会計から割引（％）</translation>
    </message>
    <message>
        <source>An amount off a purchase</source>
        <translation>お会計から割引（金額）</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>金額を問わず</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>クーポンの内容</translation>
    </message>
    <message>
        <source>Large on the coupon, so few words.</source>
        <translation>クーポンに大きく載ります。短い言葉にしてください。</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>特典の種類</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>0 leaves the worth off the paper.</source>
        <translation>0にすると、金額は紙に載りません。</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>割引率</translation>
    </message>
    <message>
        <source>For a purchase of at least</source>
        <translation>お会計がこの金額以上</translation>
    </message>
    <message>
        <source>At most off</source>
        <translation>割引の上限</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Write in a few words what the coupon gives.</source>
        <translation>クーポンの内容を短い言葉で入力してください。</translation>
    </message>
</context>
<context>
    <name>OffersView</name>
    <message>
        <source>Offers</source>
        <translation>クーポンのご案内</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度探す</translation>
    </message>
    <message>
        <source>Send all…</source>
        <translation>すべて発行…</translation>
    </message>
    <message>
        <source>New timed offer…</source>
        <translation>新しい期間クーポン…</translation>
    </message>
    <message>
        <source>For one person</source>
        <translation>お一人へのクーポン</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, when these are decided</source>
        <translation>
            <numerusform>ほか%n件。ここまでを決めると表示します</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to go by yet</source>
        <translation>まだ手がかりがありません</translation>
    </message>
    <message>
        <source>Proposals come from what people buy. Note purchases at the counter with the item buttons, and after a few weeks something will be found here.</source>
        <translation>お買い上げの記録からご提案します。レジで品目のボタンを使って記録していくと、数週間でここに表示されます。</translation>
    </message>
    <message>
        <source>No proposals wait</source>
        <translation>お待ちのご提案はありません</translation>
    </message>
    <message>
        <source>Look again, and what people bought lately is read once more.</source>
        <translation>もう一度探すと、最近のお買い上げを読み直します。</translation>
    </message>
    <message>
        <source>Looking through the purchases</source>
        <translation>お買い上げを調べています</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait for you</source>
        <translation>
            <numerusform>ご提案が%n件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>A coupon was made; it is good for 30 days</source>
        <translation>クーポンを発行しました。30日間有効です</translation>
    </message>
    <message>
        <source>A coupon was made: offer it when they are here</source>
        <translation>クーポンを発行しました。ご来店のときにお渡しください</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>見送りました</translation>
    </message>
    <message numerus="yes">
        <source>Make %n coupon(s), one for each of these people?</source>
        <translation>
            <numerusform>お一人に一枚ずつ、クーポン%n枚を発行しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>すべて発行</translation>
    </message>
    <message numerus="yes">
        <source>Print %n coupon(s)</source>
        <translation>
            <numerusform>クーポン%n枚を印刷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s) made</source>
        <translation>
            <numerusform>クーポン%n枚を発行しました</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} · {others}</source>
        <translation>{done}（{others}）</translation>
    </message>
    <message>
        <source>Closed; its coupons stay good</source>
        <translation>終了しました。発行済みのクーポンはお使いいただけます</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>My shop is in a file…</source>
        <translation>お店のファイルから取り込む…</translation>
    </message>
    <message>
        <source>Bring in a shop</source>
        <translation>お店を取り込む</translation>
    </message>
    <message>
        <source>Shops that were taken out (*.zip)</source>
        <translation>書き出したお店 (*.zip)</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n sheet(s) sent to the printer.</source>
        <translation>
            <numerusform>%n枚をプリンターに送りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>This paper is smaller than an A6 card. Print again on a larger one.</source>
        <translation>この用紙はA6より小さいため印刷できません。大きい用紙でもう一度印刷してください。</translation>
    </message>
    <message>
        <source>The printer did not take it. See whether it is on, then try again.</source>
        <translation>プリンターが応答しませんでした。電源をお確かめのうえ、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} に保存しました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>No program on this computer shows PDFs. Save it and take it to one.</source>
        <translation>このパソコンにはPDFを表示するアプリがありません。保存して、表示できるパソコンでご覧ください。</translation>
    </message>
</context>
<context>
    <name>OwnerNotesDialog</name>
    <message>
        <source>Notes of the owner</source>
        <translation>オーナーのメモ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Never on the counter; part of what they get when they ask for their data.</source>
        <translation>レジには表示されません。ご本人がデータを求めたときは、お渡しする内容に含まれます。</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}様と{other}様</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて見る</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>別のお客様</translation>
    </message>
</context>
<context>
    <name>PaperCardDialog</name>
    <message>
        <source>Bring in a paper card</source>
        <translation>紙のカードから移す</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>移す</translation>
    </message>
    <message>
        <source>old paper card</source>
        <translation>以前の紙のカード</translation>
    </message>
    <message>
        <source>Punches on the card</source>
        <translation>カードにあるスタンプの数</translation>
    </message>
    <message>
        <source>At most {most}. Keep the paper card, so that it counts only once.</source>
        <translation>{most}個までです。二重にならないよう、紙のカードはお預かりください。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>PartingWays</name>
    <message>
        <source>Personal data leave the shop: this is the owner&apos;s to allow.</source>
        <translation>お客様のデータをお店の外に出します。オーナーの許可が必要です。</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Saved as {file} and {other}.</source>
        <translation>{file} と {other} に保存しました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Erased on {day}, as number {number}. Only counts are left.</source>
        <translation>{day}に消去しました（番号{number}）。残っているのは数だけです。</translation>
    </message>
</context>
<context>
    <name>PassForm</name>
    <message>
        <source>How many uses</source>
        <translation>使える回数</translation>
    </message>
    <message>
        <source>Price of the pass</source>
        <translation>回数券の価格</translation>
    </message>
    <message>
        <source>The till takes the money; this is noted.</source>
        <translation>お会計はレジで行い、ここでは記録だけします。</translation>
    </message>
    <message>
        <source>What one use gives</source>
        <translation>1回でお渡しするもの</translation>
    </message>
    <message>
        <source>Uses per day</source>
        <translation>1日の上限</translation>
    </message>
    <message>
        <source>Days until it lapses</source>
        <translation>有効期間（日数）</translation>
    </message>
    <message>
        <source>Counted from the day it was sold.</source>
        <translation>お求めの日から数えます。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>The owner&apos;s passphrase</source>
        <translation>オーナーのパスワード</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>With it, {name} allows at the counter what has a limit.</source>
        <translation>上限を超えるスタンプなどを、{name}さんがレジで許可するときに使います。</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>今のパスワード</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>{least} characters or more; a short sentence is easy to remember.</source>
        <translation>{least}文字以上です。短い文にすると覚えやすくなります。</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Customers</source>
        <translation>お客様</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Customers</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Those put away</source>
        <translation>非表示のお客様</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>まだどなたも登録されていません</translation>
    </message>
    <message>
        <source>A name or a phone number is enough to begin with.</source>
        <translation>お名前か電話番号だけで始められます。</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Fewer letters find more people. A part of the name or number is enough.</source>
        <translation>文字を減らすと見つかりやすくなります。お名前や番号の一部で探せます。</translation>
    </message>
    <message>
        <source>Nobody has been put away</source>
        <translation>非表示のお客様はいません</translation>
    </message>
    <message>
        <source>People who are put away are not found at the counter, and lose nothing.</source>
        <translation>非表示のお客様はレジの検索に出ませんが、スタンプや特典はそのまま残ります。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近のご来店</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>特典</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Name, reading, phone, e-mail or code</source>
        <translation>お名前、ふりがな、電話番号、メール、コード</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>お客様を探す</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>五十音順</translation>
    </message>
    <message>
        <source>Last visit first</source>
        <translation>最近のご来店順</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Shows the people who were put away instead of the others</source>
        <translation>通常のお客様の代わりに、非表示のお客様を表示します</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln人見つかりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put away</source>
        <translation>
            <numerusform>非表示%Ln人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln人</numerusform>
        </translation>
    </message>
    <message>
        <source>no card yet</source>
        <translation>カードなし</translation>
    </message>
    <message>
        <source>{stamps} of {needed}</source>
        <translation>{stamps}／{needed}</translation>
    </message>
    <message>
        <source>reward waits</source>
        <translation>特典あり</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Customers found</source>
        <translation>見つかったお客様</translation>
    </message>
    <message>
        <source>Name, reading, phone …</source>
        <translation>お名前、ふりがな、電話番号…</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>The person&apos;s page: details, notes, history</source>
        <translation>お客様のページ：登録内容、メモ、履歴</translation>
    </message>
    <message>
        <source>e-mail ok</source>
        <translation>メール可</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>ご来店%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>new here</source>
        <translation>はじめてのお客様</translation>
    </message>
    <message>
        <source>customer since {month}</source>
        <translation>{month}から</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>‹ Back</source>
        <translation>‹ 一覧</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新しいカード</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>非表示にする</translation>
    </message>
    <message>
        <source>Not found at the counter any more; nothing is deleted, and it can be undone</source>
        <translation>レジの検索に出なくなります。何も削除されず、元に戻せます</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>再表示する</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>同じお客様…</translation>
    </message>
    <message>
        <source>No card and no coupon yet.</source>
        <translation>カードもクーポンもまだありません。</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Which language, which money?</source>
        <translation>言語と通貨は？</translation>
    </message>
    <message>
        <source>These come from this computer; change what does not fit.</source>
        <translation>このパソコンの設定に合わせてあります。違うところだけ直してください。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Type to find another one.</source>
        <translation>入力すると、ほかの通貨を探せます。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Decides when a day of the shop begins.</source>
        <translation>お店の一日がいつ始まるかが決まります。</translation>
    </message>
</context>
<context>
    <name>PointsForm</name>
    <message>
        <source>Points each time</source>
        <translation>1回のポイント</translation>
    </message>
    <message>
        <source>How many points</source>
        <translation>ポイント数</translation>
    </message>
    <message>
        <source>Add something to exchange them for…</source>
        <translation>交換できる特典を追加…</translation>
    </message>
    <message>
        <source>What points are exchanged for</source>
        <translation>ポイントと交換できる特典</translation>
    </message>
    <message>
        <source>What earns points</source>
        <translation>ポイントの付き方</translation>
    </message>
    <message>
        <source>Months until points lapse</source>
        <translation>有効期間（月）</translation>
    </message>
    <message>
        <source>Counted from the day they were earned.</source>
        <translation>付いた日から数えます。</translation>
    </message>
    <message>
        <source>Days until points lapse</source>
        <translation>有効期間（日数）</translation>
    </message>
    <message>
        <source>Instead of months, or whichever comes first.</source>
        <translation>月の代わりに、または先に来るほうです。</translation>
    </message>
    <message>
        <source>Points per day</source>
        <translation>1日の上限</translation>
    </message>
    <message>
        <source>Add at least one thing that points are exchanged for.</source>
        <translation>ポイントと交換できる特典を1つ以上追加してください。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages}ページ中{page}ページ</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page}／{pages}</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>More</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>The first people of the file</source>
        <translation>ファイルの最初のお客様</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新しいお客様%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and changed</source>
        <translation>
            <numerusform>登録済みで変更のあるお客様%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and as before</source>
        <translation>
            <numerusform>登録済みで変更のないお客様%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>取り込めない行%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken without a value</source>
        <translation>
            <numerusform>一部の値を除いて取り込む行%n行</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message>
        <source>There is nobody in this file.</source>
        <translation>このファイルにお客様はいません。</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s)</source>
        <translation>
            <numerusform>スタンプ%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%nポイント</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Save as PDF</source>
        <translation>PDFとして保存</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>The disk is full, so {file} was not saved. Make some room.</source>
        <translation>ディスクがいっぱいで、{file} を保存できませんでした。空きを作ってください。</translation>
    </message>
    <message>
        <source>{file} could not be written: it is open in another program, or its folder is protected. Close it, or choose another folder.</source>
        <translation>{file} に書き込めませんでした。ほかのアプリで開かれているか、フォルダーが保護されています。閉じるか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder for {file} is not there any more. Choose again.</source>
        <translation>{file} の保存先のフォルダーがなくなっています。もう一度選んでください。</translation>
    </message>
    <message>
        <source>{file} could not be saved there. Choose another folder.</source>
        <translation>{file} をそこに保存できませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDFを保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Look at it in the program that shows PDFs here</source>
        <translation>このパソコンのPDF表示アプリで確かめます</translation>
    </message>
    <message>
        <source>Choose for whom, what to say, and whether a coupon goes with it; the page on the right is the very page that will be printed. A coupon gets its code when you print, save or open it, and printing again gives the same coupon. Undo calls it back as long as nobody has used it.</source>
        <translation>どなたへ、どんな言葉で、クーポンを添えるかを選びます。右に見えているページが、そのまま印刷されます。クーポンのコードは、印刷・保存・表示したときに決まり、もう一度印刷しても同じクーポンです。使われる前なら「元に戻す」で取り消せます。</translation>
    </message>
    <message numerus="yes">
        <source>Print %n sheet(s) again</source>
        <translation>
            <numerusform>%n枚をもう一度印刷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n sheet(s)</source>
        <translation>
            <numerusform>%n枚を印刷</numerusform>
        </translation>
    </message>
    <message>
        <source>Coupon issued</source>
        <translation>クーポンを発行しました</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>クーポン</translation>
    </message>
    <message>
        <source>Note and coupon</source>
        <translation>お手紙とクーポン</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>お手紙</translation>
    </message>
    <message>
        <source>The coupon was called back. If it is on paper already, throw that away.</source>
        <translation>クーポンを取り消しました。すでに印刷した紙は破棄してください。</translation>
    </message>
</context>
<context>
    <name>ProblemWindow</name>
    <message>
        <source>The shop could not be opened</source>
        <translation>お店のデータを開けませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>別のファイルを開く…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Put the newest copy back</source>
        <translation>最新のバックアップに戻す</translation>
    </message>
    <message>
        <source>Move it to this computer</source>
        <translation>このパソコンに移す</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>お店のデータを開く</translation>
    </message>
    <message>
        <source>Shops (*.db)</source>
        <translation>お店のデータ (*.db)</translation>
    </message>
</context>
<context>
    <name>ProgrammeKinds</name>
    <message>
        <source>Stamp card</source>
        <translation>スタンプカード</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>割引券</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Prepaid pass</source>
        <translation>回数券</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>定額パス</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>ランク</translation>
    </message>
    <message>
        <source>Weeks in a row</source>
        <translation>毎週のご来店</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>バッジ</translation>
    </message>
    <message>
        <source>Birthday gift</source>
        <translation>お誕生月の特典</translation>
    </message>
    <message>
        <source>Anniversary gift</source>
        <translation>ご来店記念の特典</translation>
    </message>
    <message>
        <source>Bring a friend</source>
        <translation>お友達のご紹介</translation>
    </message>
    <message>
        <source>A stamp for each visit; a full card is a gift.</source>
        <translation>ご来店ごとにスタンプを押し、いっぱいになると特典になります。</translation>
    </message>
    <message>
        <source>Something off a purchase, once: given by hand or for a large purchase.</source>
        <translation>1回限りの割引です。レジでお渡しするか、まとまったお買い上げで発行します。</translation>
    </message>
    <message>
        <source>Points for what is spent, exchanged for gifts of your choice.</source>
        <translation>お買い上げ金額に応じてポイントが付き、お好きな特典と交換できます。</translation>
    </message>
    <message>
        <source>Ten coffees, paid ahead at the till.</source>
        <translation>コーヒー10杯分などを、レジで先にお支払いいただきます。</translation>
    </message>
    <message>
        <source>A coffee a day for a month, paid at the till and renewed there.</source>
        <translation>1か月間、毎日コーヒー1杯など。お支払いも更新もレジで行います。</translation>
    </message>
    <message>
        <source>Silver and gold by visits or spending, each with a benefit of its own.</source>
        <translation>ご来店やお買い上げに応じたランクで、それぞれに特典があります。</translation>
    </message>
    <message>
        <source>A gift for some weeks in a row; a missed week can be forgiven.</source>
        <translation>何週か続けてのご来店に特典があります。お休みの週があっても続けられます。</translation>
    </message>
    <message>
        <source>A gift, once, for trying five kinds or coming fifty times.</source>
        <translation>5種類を試した、50回ご来店いただいたなどの節目に、1回だけ特典があります。</translation>
    </message>
    <message>
        <source>A gift in the month of the birthday, once a year.</source>
        <translation>お誕生月に、年1回の特典です。</translation>
    </message>
    <message>
        <source>A gift in the month in which somebody became a customer.</source>
        <translation>初めてご来店いただいた月に、毎年の特典です。</translation>
    </message>
    <message>
        <source>Who brings a friend gets something, and so does the friend.</source>
        <translation>ご紹介くださった方にも、お友達にも特典があります。</translation>
    </message>
</context>
<context>
    <name>ProgrammeStep</name>
    <message>
        <source>Your first stamp card</source>
        <translation>はじめてのスタンプカード</translation>
    </message>
    <message>
        <source>Buy seven, get one: change it, or begin with it as it is.</source>
        <translation>7個ためると1つプレゼント。このまま始めても、変えてもかまいません。</translation>
    </message>
    <message>
        <source>Name of the card</source>
        <translation>カードの名前</translation>
    </message>
    <message>
        <source>Stamps for a reward</source>
        <translation>特典までのスタンプ</translation>
    </message>
    <message>
        <source>The reward</source>
        <translation>特典</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Points, vouchers, passes, birthday gifts and others can join it later, in Settings under Programmes.</source>
        <translation>ポイントや割引券、回数券、お誕生月の特典などは、あとから「設定」の「特典のしくみ」で追加できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>スタンプ%n個で{reward}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeWords</name>
    <message>
        <source>for a purchase of {amount} or more</source>
        <translation>{amount}以上のお買い上げで</translation>
    </message>
    <message>
        <source>{amount} off at most</source>
        <translation>値引きは{amount}まで</translation>
    </message>
    <message>
        <source>only for {items}</source>
        <translation>対象は{items}のみ</translation>
    </message>
    <message>
        <source>from the next visit on</source>
        <translation>次回のご来店から</translation>
    </message>
    <message>
        <source>not together with others</source>
        <translation>併用不可</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>有効期間%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a benefit</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{amount} off</source>
        <translation>{amount}引き</translation>
    </message>
    <message>
        <source>{percent} % off</source>
        <translation>{percent}％引き</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%nポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>worth {value}</source>
        <translation>{value}相当</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>{times} times as much: {days}</source>
        <translation>{times}倍：{days}</translation>
    </message>
    <message>
        <source>{times} times as much: {days}, {since}–{until}</source>
        <translation>{times}倍：{days} {since}～{until}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>ご来店%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>商品%n点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different item(s)</source>
        <translation>
            <numerusform>%n種類の商品</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} spent</source>
        <translation>お買い上げ{amount}</translation>
    </message>
    <message>
        <source>{measure} of {items}</source>
        <translation>{items}の{measure}</translation>
    </message>
    <message>
        <source>{measure} a year</source>
        <translation>1年間に{measure}</translation>
    </message>
    <message numerus="yes">
        <source>{measure} within %n day(s)</source>
        <translation>
            <numerusform>%n日以内に{measure}</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {gift}</source>
        <translation>
            <numerusform>スタンプ%n個 → {gift}</numerusform>
        </translation>
    </message>
    <message>
        <source>at stamp {number}: {gift}</source>
        <translation>{number}個目で{gift}</translation>
    </message>
    <message>
        <source>at most {count} per scan</source>
        <translation>1回の読み取りで{count}個まで</translation>
    </message>
    <message>
        <source>at most {count} per visit</source>
        <translation>1回のご来店で{count}個まで</translation>
    </message>
    <message>
        <source>at most {count} a day</source>
        <translation>1日{count}まで</translation>
    </message>
    <message numerus="yes">
        <source>%n welcome stamp(s)</source>
        <translation>
            <numerusform>はじめのスタンプ%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for each {amount}</source>
        <translation>
            <numerusform>{amount}ごとに%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for each of: {items}</source>
        <translation>
            <numerusform>{items}1点につき%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for each visit</source>
        <translation>
            <numerusform>ご来店1回につき%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>once</source>
        <translation>1回限り</translation>
    </message>
    <message>
        <source>{reached} → {gift}</source>
        <translation>{reached} → {gift}</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>年1回</translation>
    </message>
    <message>
        <source>in the birthday month → {gift}</source>
        <translation>お誕生月に{gift}</translation>
    </message>
    <message>
        <source>in the month they became a customer → {gift}</source>
        <translation>初めてご来店の月に{gift}</translation>
    </message>
    <message>
        <source>earned by a purchase of {amount} or more</source>
        <translation>{amount}以上のお買い上げで発行</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>レジで発行</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) per {amount}</source>
        <translation>
            <numerusform>{amount}ごとに%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for each of: {items}</source>
        <translation>
            <numerusform>{items}1点につき%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) per visit</source>
        <translation>
            <numerusform>ご来店1回につき%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) → {gift}</source>
        <translation>
            <numerusform>%nポイント → {gift}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>points lapse after %n month(s)</source>
        <translation>
            <numerusform>ポイントの有効期間%nか月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>points lapse after %n day(s)</source>
        <translation>
            <numerusform>ポイントの有効期間%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>{uses} × {gift} for {price}</source>
        <translation>{gift} × {uses}回で{price}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a day</source>
        <translation>
            <numerusform>1日%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation>
            <numerusform>%nか月間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a reminder %n day(s) before the end</source>
        <translation>
            <numerusform>終了の%n日前にお知らせ</numerusform>
        </translation>
    </message>
    <message>
        <source>{level} from {reached} → {gift}</source>
        <translation>{level}：{reached} → {gift}</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) in a row → {gift}</source>
        <translation>
            <numerusform>%n週続けてのご来店 → {gift}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed week(s) forgiven</source>
        <translation>
            <numerusform>お休みの週は%n回まで</numerusform>
        </translation>
    </message>
    <message>
        <source>for the one who brings somebody: {gift}</source>
        <translation>ご紹介くださった方に{gift}</translation>
    </message>
    <message>
        <source>for the friend: {gift}</source>
        <translation>お友達に{gift}</translation>
    </message>
    <message numerus="yes">
        <source>at most %n friend(s) a year</source>
        <translation>
            <numerusform>年%n名まで</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the card lapses after %n day(s)</source>
        <translation>
            <numerusform>カードの有効期間%n日</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <comment>between things to choose from</comment>
        <translation>または</translation>
    </message>
</context>
<context>
    <name>ProgrammesSection</name>
    <message>
        <source>Programmes</source>
        <translation>特典のしくみ</translation>
    </message>
    <message>
        <source>What each kind of card asks and gives. Cards in use keep the terms they began with.</source>
        <translation>カードの種類ごとの条件と特典です。使用中のカードは、始めたときの条件のまま続きます。</translation>
    </message>
    <message>
        <source>New programme…</source>
        <translation>新しい特典…</translation>
    </message>
    <message>
        <source>“{name}” now has version {version}.</source>
        <translation>「{name}」は第{version}版になりました。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) keep the terms they began with, until you move them on purpose.</source>
        <translation>
            <numerusform>カード%n枚は、移すまで始めたときの条件のまま続きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move cards to these terms…</source>
        <translation>この条件にカードを移す…</translation>
    </message>
    <message>
        <source>ends on {day}</source>
        <translation>{day}で終了</translation>
    </message>
    <message>
        <source>ended, good until {day}</source>
        <translation>終了（{day}まで使えます）</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Move cards to the newest terms…</source>
        <translation>最新の条件にカードを移す…</translation>
    </message>
    <message>
        <source>Change the end…</source>
        <translation>終了日を変更…</translation>
    </message>
    <message>
        <source>Take the end back</source>
        <translation>終了を取り消す</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>終了…</translation>
    </message>
    <message>
        <source>nobody has one yet</source>
        <translation>まだお持ちの方はいません</translation>
    </message>
    <message numerus="yes">
        <source>%n on earlier terms</source>
        <translation>
            <numerusform>以前の条件%n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are on the newest terms now.</source>
        <translation>
            <numerusform>カード%n枚を最新の条件に移しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) wait because of it.</source>
        <translation>
            <numerusform>これにより特典%n件がお渡しできるようになりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are on their former terms again.</source>
        <translation>
            <numerusform>カード%n枚を元の条件に戻しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they have been used since.</source>
        <translation>
            <numerusform>%n枚はその後使われたため、そのままです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use</source>
        <translation>
            <numerusform>使用中のカード%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>version {version} since {day}</source>
        <translation>{day}から第{version}版</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Open this customer</source>
        <translation>このお客様を開く</translation>
    </message>
    <message>
        <source>only at the counter</source>
        <translation>ご来店時のみ</translation>
    </message>
    <message>
        <source>Has not agreed to offers in writing: tell them when they are here.</source>
        <translation>ご連絡の同意をいただいていません。ご来店のときにお伝えください。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Send to {name}</source>
        <translation>{name}様に発行</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>見送る</translation>
    </message>
    <message>
        <source>Drop the offer for {name}</source>
        <translation>{name}様へのクーポンを見送る</translation>
    </message>
</context>
<context>
    <name>PurchaseBar</name>
    <message>
        <source>Amount of the purchase</source>
        <translation>お買い上げの金額</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>キー：{key}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Clear the purchase</source>
        <translation>お買い上げをクリア</translation>
    </message>
    <message>
        <source>{item}, {count} noted</source>
        <translation>{item}、{count}点</translation>
    </message>
    <message>
        <source>This is no amount. Type it as on the till, for instance 12.50.</source>
        <translation>金額として読み取れません。レジのとおりに入力してください（例：1,250）。</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>For the one who brings somebody</source>
        <translation>ご紹介くださった方へ</translation>
    </message>
    <message>
        <source>For the friend</source>
        <translation>お友達へ</translation>
    </message>
    <message>
        <source>Friends a year</source>
        <translation>1年の紹介人数</translation>
    </message>
    <message>
        <source>More than these do not count.</source>
        <translation>これを超える分は数えません。</translation>
    </message>
    <message>
        <source>Both get theirs after the friend&apos;s first real visit.</source>
        <translation>お友達が初めてご来店されたあと、お二人に特典が付きます。</translation>
    </message>
</context>
<context>
    <name>RenewalsPanel</name>
    <message>
        <source>Who</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>お名前なし</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>定額パス</translation>
    </message>
    <message>
        <source>Paid until</source>
        <translation>お支払い済みの期限</translation>
    </message>
    <message>
        <source>Subscriptions that end soon</source>
        <translation>まもなく終わる定額パス</translation>
    </message>
    <message>
        <source>Ask at the next visit whether they want to go on.</source>
        <translation>次のご来店のときに、続けるかどうかお尋ねください。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Go back to an earlier copy?</source>
        <translation>以前のバックアップに戻しますか？</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>このバックアップに戻す</translation>
    </message>
    <message>
        <source>The shop will be as it was on {when}.</source>
        <translation>お店のデータが{when}の状態に戻ります。</translation>
    </message>
    <message>
        <source>Stamps, rewards, coupons and customers from after that are not in it, and Ctrl+Z cannot bring them back.</source>
        <translation>それより後のスタンプ・特典・クーポン・お客様は含まれません。Ctrl+Zでも元に戻せません。</translation>
    </message>
    <message>
        <source>The present data is not lost: it stays beside it as {name}.</source>
        <translation>今のデータはなくなりません。{name} という名前で同じ場所に残ります。</translation>
    </message>
    <message>
        <source>The window closes and opens again with the restored shop.</source>
        <translation>画面がいったん閉じ、戻したデータで開き直します。</translation>
    </message>
</context>
<context>
    <name>RetentionView</name>
    <message>
        <source>Nobody to be erased</source>
        <translation>消去の候補はありません</translation>
    </message>
    <message>
        <source>Everybody who is noted has been here within the time of the setting.</source>
        <translation>登録されているお客様は皆様、設定した期間のうちにお越しです。</translation>
    </message>
    <message>
        <source>People are remembered without end</source>
        <translation>記録は期限なく残ります</translation>
    </message>
    <message>
        <source>Under Settings, People, choose after how many months without a visit somebody is proposed here. Nobody is erased by itself.</source>
        <translation>「設定」の「お客様」で、何か月ご来店がなければここに表示するかを選べます。自動で消去されることはありません。</translation>
    </message>
    <message>
        <source>To be erased</source>
        <translation>消去の候補</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have not been here for so long. Keep or erase each.</source>
        <translation>
            <numerusform>%n人のお客様が、設定した期間お越しになっていません。お一人ずつ、残すか消去するかをお選びください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name}を開く</translation>
    </message>
    <message>
        <source>here last on {day}</source>
        <translation>最終ご来店：{day}</translation>
    </message>
    <message>
        <source>never here since {day}</source>
        <translation>{day}のご登録以来、ご来店なし</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name}を残す</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Erase {name}</source>
        <translation>{name}を消去</translation>
    </message>
</context>
<context>
    <name>RewardsPanel</name>
    <message>
        <source>Hand over</source>
        <translation>お渡しする</translation>
    </message>
    <message>
        <source>A reward has lapsed</source>
        <translation>特典の期限が切れています</translation>
    </message>
    <message>
        <source>Show this first: {reward}</source>
        <translation>先に表示：{reward}</translation>
    </message>
    <message>
        <source>Reward waiting</source>
        <translation>お渡しできる特典</translation>
    </message>
    <message>
        <source>Birthday gift</source>
        <translation>お誕生日の特典</translation>
    </message>
    <message>
        <source>Anniversary gift</source>
        <translation>記念日の特典</translation>
    </message>
    <message>
        <source>to choose from</source>
        <translation>いずれかをお選びください</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message numerus="yes">
        <source>%n lapsed</source>
        <translation>
            <numerusform>期限切れ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{reward}, until {day}. Ask the owner whether to honour it.</source>
        <translation>{reward}（{day}まで）。お渡しできるかオーナーに確認してください。</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>owner</source>
        <translation>オーナー</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>スタッフ</translation>
    </message>
</context>
<context>
    <name>RoomsView</name>
    <message>
        <source>Rooms</source>
        <translation>一覧の切り替え</translation>
    </message>
    <message>
        <source>People</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>{room} ({count})</source>
        <translation>{room}（{count}）</translation>
    </message>
</context>
<context>
    <name>SamePersonDialog</name>
    <message>
        <source>Who else is this?</source>
        <translation>同じお客様のご登録は？</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて見る</translation>
    </message>
    <message>
        <source>The other entry</source>
        <translation>もう一つのご登録</translation>
    </message>
    <message>
        <source>Both are shown side by side before anything is done.</source>
        <translation>まとめる前に、両方を並べてお見せします。</translation>
    </message>
    <message>
        <source>These look alike:</source>
        <translation>似ているご登録：</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a card, or type a name, phone or code</source>
        <translation>カードを読み取るか、お名前・電話番号・コードを入力</translation>
    </message>
</context>
<context>
    <name>ScopeField</name>
    <message>
        <source>any {group}</source>
        <translation>{group}すべて</translation>
    </message>
    <message>
        <source>Everything counts. With item buttons a rule can speak of some only.</source>
        <translation>すべてが対象です。商品ボタンを作ると、一部だけを対象にできます。</translation>
    </message>
    <message>
        <source>Everything counts; press what alone shall count.</source>
        <translation>すべてが対象です。一部だけにするときは、その商品を選んでください。</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>The shop</source>
        <translation>お店</translation>
    </message>
    <message>
        <source>What stands on the screen, on notes and on coupons.</source>
        <translation>画面、お手紙、クーポンに載るものです。</translation>
    </message>
    <message>
        <source>Language and money</source>
        <translation>言語とお金</translation>
    </message>
    <message>
        <source>How words, amounts and days are written.</source>
        <translation>言葉、金額、日付の書き方です。</translation>
    </message>
    <message>
        <source>Screen and counter</source>
        <translation>画面とレジ</translation>
    </message>
    <message>
        <source>How the window looks, and how the counter works.</source>
        <translation>画面の見た目と、レジの動き方です。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>How often the shop writes to somebody, and how long it remembers.</source>
        <translation>ご連絡の頻度と、記録を残す期間です。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>At each close of the day a copy of the shop is made and checked; the last 14 stay.</source>
        <translation>締めのたびにお店のバックアップを作って確認し、直近の14回分を残します。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>As customers know the shop.</source>
        <translation>お客様に親しまれている名前です。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>はんこの文字</translation>
    </message>
    <message>
        <source>One character in every stamp: a letter, a kanji or an emoji.</source>
        <translation>スタンプに入る1文字です。漢字、英字、絵文字が使えます。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Printed small on notes and coupons; it may stay empty.</source>
        <translation>お手紙とクーポンに小さく載ります。空欄でもかまいません。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The window opens anew in it. Customers keep their own on paper.</source>
        <translation>画面がこの言語で開き直します。紙はお客様ごとの言語のままです。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>For the worth of rewards and coupons. Figures are not converted.</source>
        <translation>特典とクーポンの金額に使います。金額は換算されません。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Decides when a day of the shop begins and ends.</source>
        <translation>お店の一日の始まりと終わりが決まります。</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>電話番号の国</translation>
    </message>
    <message>
        <source>Two letters, such as JP or GB. Empty: the country of the time zone.</source>
        <translation>JPやGBなどの2文字。空欄ならタイムゾーンの国になります。</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>Follows this computer unless you choose one.</source>
        <translation>選ばなければ、このパソコンの設定に合わせます。</translation>
    </message>
    <message>
        <source>Sound of a stamp</source>
        <translation>スタンプの音</translation>
    </message>
    <message>
        <source>A short sound when a stamp is saved.</source>
        <translation>スタンプが保存されたときに短く鳴ります。</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>元に戻せる時間</translation>
    </message>
    <message>
        <source>How long Undo stays on the screen; later, undo from the history.</source>
        <translation>「元に戻す」を表示する長さです。後からは履歴で取り消せます。</translation>
    </message>
    <message>
        <source>Ask before a coupon is used</source>
        <translation>クーポンを使う前に確認</translation>
    </message>
    <message>
        <source>Show a scanned coupon first, and use it with one more key.</source>
        <translation>読み取ったクーポンをまず表示し、もう一度キーを押すと使います。</translation>
    </message>
    <message>
        <source>Often enough</source>
        <translation>ご連絡の上限</translation>
    </message>
    <message>
        <source>So many offers, and so many kind words, reach one person at most.</source>
        <translation>お一人へのご案内、お便りは、それぞれこの回数までです。</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>数える期間</translation>
    </message>
    <message>
        <source>The days in which they are counted; reminders are not.</source>
        <translation>この日数のうちに数えます。お知らせは数えません。</translation>
    </message>
    <message>
        <source>Offers for one</source>
        <translation>お一人へのクーポン</translation>
    </message>
    <message>
        <source>So long nobody gets a second one of their own.</source>
        <translation>この期間は、同じお客様に二つ目をお出ししません。</translation>
    </message>
    <message>
        <source>Quiet after a loss</source>
        <translation>ご不幸のあとの静かな期間</translation>
    </message>
    <message>
        <source>So long no offer reaches somebody who lost someone.</source>
        <translation>ご不幸のあったお客様へのご案内を、この日数控えます。</translation>
    </message>
    <message>
        <source>Propose for erasure</source>
        <translation>消去の候補</translation>
    </message>
    <message>
        <source>Those who have not been here for so long are shown under Customers.</source>
        <translation>この期間ご来店のないお客様を、「お客様」の「消去の候補」に表示します。</translation>
    </message>
    <message>
        <source>Folder for copies</source>
        <translation>バックアップのフォルダー</translation>
    </message>
    <message>
        <source>Another disk or a memory stick helps when this computer breaks.</source>
        <translation>別のディスクやUSBメモリーなら、このパソコンが壊れたときも安心です。</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>パソコンに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>never</source>
        <translation>表示しない</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n month(s)</source>
        <translation>
            <numerusform>%nか月後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を探す</translation>
    </message>
    <message>
        <source>No setting speaks of this. Try another word.</source>
        <translation>当てはまる設定がありません。別の言葉でお試しください。</translation>
    </message>
    <message>
        <source>Every change is saved at once. Type into the field above to find a setting. A programme that you change gets a new version: cards in use keep theirs until you move them. Going back to a copy closes the window and opens it again.</source>
        <translation>変更はすぐに保存されます。上の欄に入力すると設定が見つかります。特典の条件を変えると新しい版になり、使用中のカードは、移すまで元の条件のまま続きます。バックアップに戻すと、画面がいったん閉じて開き直します。</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Welcome to ShopDesk</source>
        <translation>ShopDeskへようこそ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Coffee card</source>
        <translation>コーヒーカード</translation>
    </message>
    <message>
        <source>one free coffee</source>
        <translation>コーヒー1杯無料</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>オーナー</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>お店を開く</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Something went wrong. Nothing was saved.</source>
        <translation>問題が起きました。何も保存されていません。</translation>
    </message>
</context>
<context>
    <name>ShopStep</name>
    <message>
        <source>What is your shop called?</source>
        <translation>お店の名前は？</translation>
    </message>
    <message>
        <source>The name stands on screen, notes and coupons; the mark is in every stamp.</source>
        <translation>名前は画面、お手紙、クーポンに載ります。はんこの文字はスタンプに入ります。</translation>
    </message>
    <message>
        <source>Café Kumo</source>
        <translation>カフェ雲</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>お店の名前</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>はんこの文字</translation>
    </message>
    <message>
        <source>One character: a letter, a kanji or an emoji. You can change it later.</source>
        <translation>漢字、英字、絵文字のどれか1文字です。後から変えられます。</translation>
    </message>
    <message>
        <source>Try it with a made-up shop</source>
        <translation>お試しのお店で使ってみる</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Stamp</source>
        <translation>スタンプを押す</translation>
    </message>
    <message>
        <source>That many stamps</source>
        <translation>その数だけスタンプを押す</translation>
    </message>
    <message>
        <source>Hand over the reward</source>
        <translation>特典をお渡しする</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>入力を消す</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新しいお客様</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>入力欄へ移る</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>このページのヘルプ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>1番目のページ</translation>
    </message>
    <message>
        <source>Second page</source>
        <translation>2番目のページ</translation>
    </message>
    <message>
        <source>Third page</source>
        <translation>3番目のページ</translation>
    </message>
    <message>
        <source>Fourth page</source>
        <translation>4番目のページ</translation>
    </message>
    <message>
        <source>Fifth page</source>
        <translation>5番目のページ</translation>
    </message>
    <message>
        <source>Sixth page</source>
        <translation>6番目のページ</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Who works here</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>Each stamp remembers who gave it. Who has left stays in the history.</source>
        <translation>どのスタンプにも、押した人が記録されます。退職した人も履歴に残ります。</translation>
    </message>
    <message>
        <source>New colleague…</source>
        <translation>スタッフを追加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>パスワード…</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>退職</translation>
    </message>
</context>
<context>
    <name>StaffStep</name>
    <message>
        <source>Who works here?</source>
        <translation>お店のスタッフは？</translation>
    </message>
    <message>
        <source>Each stamp remembers who gave it; the owner may allow what has a limit.</source>
        <translation>どのスタンプにも、押した人が記録されます。上限を超えるときはオーナーが許可できます。</translation>
    </message>
    <message>
        <source>Mika, Kenji</source>
        <translation>美香、健二</translation>
    </message>
    <message>
        <source>The owner&apos;s passphrase</source>
        <translation>オーナーのパスワード</translation>
    </message>
    <message>
        <source>Recommended, {least} characters or more. It may stay empty.</source>
        <translation>設定をおすすめします（{least}文字以上）。空欄でもかまいません。</translation>
    </message>
    <message>
        <source>The owner&apos;s name</source>
        <translation>オーナーの名前</translation>
    </message>
    <message>
        <source>Who else?</source>
        <translation>ほかのスタッフ</translation>
    </message>
    <message>
        <source>Names with a comma between them.</source>
        <translation>名前を「、」で区切ってください。</translation>
    </message>
</context>
<context>
    <name>StampCardView</name>
    <message>
        <source>free</source>
        <translation>特典</translation>
    </message>
    <message>
        <source>{stamps} of {needed} stamps</source>
        <translation>スタンプ{stamps}／{needed}</translation>
    </message>
    <message>
        <source>{pending} not saved yet</source>
        <translation>保存待ち{pending}個</translation>
    </message>
    <message>
        <source>full: {reward}</source>
        <translation>いっぱい：{reward}</translation>
    </message>
</context>
<context>
    <name>StampForm</name>
    <message>
        <source>Stamps each time</source>
        <translation>1回のスタンプ</translation>
    </message>
    <message>
        <source>Add a reward to choose…</source>
        <translation>選べる特典を追加…</translation>
    </message>
    <message>
        <source>At which stamp</source>
        <translation>何個目で</translation>
    </message>
    <message>
        <source>Add a smaller reward…</source>
        <translation>途中の特典を追加…</translation>
    </message>
    <message>
        <source>Let the card give something else…</source>
        <translation>割引などに変える…</translation>
    </message>
    <message>
        <source>Write what a full card gives, as customers will read it.</source>
        <translation>カードがいっぱいになると差し上げるものを、お客様がご覧になる言葉で入力してください。</translation>
    </message>
    <message>
        <source>Stamps for a reward</source>
        <translation>特典までのスタンプ</translation>
    </message>
    <message>
        <source>The reward</source>
        <translation>特典</translation>
    </message>
    <message>
        <source>As customers read it.</source>
        <translation>お客様がご覧になる言葉です。</translation>
    </message>
    <message>
        <source>What the reward is worth</source>
        <translation>特典の金額</translation>
    </message>
    <message>
        <source>For the audit; customers do not see it.</source>
        <translation>点検のためのものです。お客様には見えません。</translation>
    </message>
    <message>
        <source>Welcome stamps</source>
        <translation>はじめのスタンプ</translation>
    </message>
    <message>
        <source>On a new card, before the first visit.</source>
        <translation>新しいカードに、最初から押してある数です。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限と期限</translation>
    </message>
    <message>
        <source>More about the reward</source>
        <translation>特典について</translation>
    </message>
    <message>
        <source>What earns a stamp</source>
        <translation>スタンプの付き方</translation>
    </message>
    <message>
        <source>Stamps per visit</source>
        <translation>1回のご来店の上限</translation>
    </message>
    <message>
        <source>Stamps within two hours count as one visit.</source>
        <translation>2時間以内のスタンプは、1回のご来店とみなします。</translation>
    </message>
    <message>
        <source>Stamps per day</source>
        <translation>1日の上限</translation>
    </message>
    <message>
        <source>The owner may allow one more at the counter.</source>
        <translation>レジで、オーナーが上限を超えて許可できます。</translation>
    </message>
    <message>
        <source>Stamps per scan</source>
        <translation>1回の読み取りの上限</translation>
    </message>
    <message>
        <source>Stamps from a paper card</source>
        <translation>紙のカードから移せる数</translation>
    </message>
    <message>
        <source>At most this many are carried over.</source>
        <translation>この数まで移せます。</translation>
    </message>
    <message>
        <source>Days until a card lapses</source>
        <translation>カードの期限（日数）</translation>
    </message>
    <message>
        <source>Counted from the day the card was begun.</source>
        <translation>カードを始めた日から数えます。</translation>
    </message>
    <message>
        <source>Days until a reward lapses</source>
        <translation>特典の期限（日数）</translation>
    </message>
    <message>
        <source>Counted from the day it was earned.</source>
        <translation>特典が付いた日から数えます。</translation>
    </message>
    <message>
        <source>Other rewards to choose from</source>
        <translation>ほかに選べる特典</translation>
    </message>
    <message>
        <source>With these, customers choose when the card is full.</source>
        <translation>カードがいっぱいになったら、お客様に選んでいただけます。</translation>
    </message>
    <message>
        <source>Rewards on the way</source>
        <translation>途中の特典</translation>
    </message>
    <message>
        <source>Something small at a stamp before the last.</source>
        <translation>最後のスタンプの前に、小さな特典を差し上げます。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>In your own words</source>
        <translation>自分の言葉で</translation>
    </message>
    <message>
        <source>New offer…</source>
        <translation>新しいクーポン…</translation>
    </message>
    <message>
        <source>Print that one</source>
        <translation>それを印刷する</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>お礼の言葉</translation>
    </message>
    <message>
        <source>What they like</source>
        <translation>お好みにふれて</translation>
    </message>
    <message>
        <source>Their reward waits</source>
        <translation>特典のご案内</translation>
    </message>
    <message>
        <source>Leave it empty for nobody in particular.</source>
        <translation>宛先を決めないときは、空欄のままにします。</translation>
    </message>
    <message>
        <source>This person wants to be left alone: please print nothing for them.</source>
        <translation>このお客様はご連絡を希望されていません。印刷はお控えください。</translation>
    </message>
    <message>
        <source>A quiet time for this person: a kind word is welcome, an offer is not.</source>
        <translation>今は静かにお過ごしの時期です。お手紙はお送りできますが、ご案内はお控えください。</translation>
    </message>
    <message>
        <source>On paper in Japanese</source>
        <translation>紙は日本語で書かれます</translation>
    </message>
    <message>
        <source>On paper in English</source>
        <translation>紙は英語で書かれます</translation>
    </message>
    <message>
        <source>Some of these letters cannot be printed: the line is left to the pen.</source>
        <translation>一部の文字は印刷できません。この行は手書き用に空けておきます。</translation>
    </message>
    <message>
        <source>Too long for the note, so it ends in “…”. Please shorten it.</source>
        <translation>お手紙には長すぎるため、「…」で終わります。短くしてください。</translation>
    </message>
    <message>
        <source>No coupon</source>
        <translation>クーポンなし</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message>
        <source>worth {value}</source>
        <translation>{value}相当</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>もう1枚作る</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>ほかのものにする</translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>クーポン%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued, not used yet</source>
        <translation>発行済み・未使用</translation>
    </message>
    <message>
        <source>They have one of these already, not used yet.</source>
        <translation>同じクーポンをすでにお持ちで、まだ使われていません。</translation>
    </message>
    <message>
        <source>A6 note and A6 coupon</source>
        <translation>A6のお手紙とA6のクーポン</translation>
    </message>
    <message>
        <source>A6 coupon</source>
        <translation>A6のクーポン</translation>
    </message>
    <message>
        <source>A6 note</source>
        <translation>A6のお手紙</translation>
    </message>
    <message>
        <source>1 · For whom</source>
        <translation>1 · どなたへ</translation>
    </message>
    <message>
        <source>2 · What to say</source>
        <translation>2 · 添える言葉</translation>
    </message>
    <message>
        <source>3 · With what</source>
        <translation>3 · 添えるクーポン</translation>
    </message>
    <message>
        <source>4 · On what paper</source>
        <translation>4 · 用紙</translation>
    </message>
    <message>
        <source>Each on a sheet of its own. On larger paper it lies in the middle, full size.</source>
        <translation>1枚ずつ別の紙に印刷します。大きな用紙では、中央に原寸で印刷します。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>どなたへ</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>添える言葉</translation>
    </message>
    <message>
        <source>The personal line</source>
        <translation>お一人への言葉</translation>
    </message>
    <message>
        <source>Left empty, it is written by hand.</source>
        <translation>空欄にすると、手書き用の余白になります。</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>添えるクーポン</translation>
    </message>
    <message>
        <source>On what paper</source>
        <translation>用紙</translation>
    </message>
</context>
<context>
    <name>StreakForm</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Weeks in a row</source>
        <translation>続ける週の数</translation>
    </message>
    <message>
        <source>Each with a visit at least.</source>
        <translation>1週に1回以上のご来店です。</translation>
    </message>
    <message>
        <source>Missed weeks forgiven</source>
        <translation>お休みできる週</translation>
    </message>
    <message>
        <source>Holidays do not break it.</source>
        <translation>ご旅行などで途切れません。</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>差し上げるもの</translation>
    </message>
</context>
<context>
    <name>SubscriptionForm</name>
    <message>
        <source>no reminder</source>
        <translation>お知らせしない</translation>
    </message>
    <message>
        <source>What one use gives</source>
        <translation>1回でお渡しするもの</translation>
    </message>
    <message>
        <source>Uses per day</source>
        <translation>1日に使える回数</translation>
    </message>
    <message>
        <source>For how many months</source>
        <translation>期間（月）</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>The till takes the money; this is noted.</source>
        <translation>お会計はレジで行い、ここでは記録だけします。</translation>
    </message>
    <message>
        <source>Days before the end to remind</source>
        <translation>お知らせ（終了の何日前）</translation>
    </message>
    <message>
        <source>The counter then shows that it can be renewed.</source>
        <translation>更新できることがレジに表示されます。</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add a tag</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <source>Take away the tag {tag}</source>
        <translation>タグ「{tag}」を外す</translation>
    </message>
    <message>
        <source>Add the tag {tag}</source>
        <translation>タグ「{tag}」を追加</translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>Save the whole shop…</source>
        <translation>お店全体を保存…</translation>
    </message>
    <message>
        <source>Spreadsheet…</source>
        <translation>表計算ソフト…</translation>
    </message>
    <message>
        <source>Address book (vCard)…</source>
        <translation>連絡先（vCard）…</translation>
    </message>
    <message>
        <source>With the notes that only the owner sees</source>
        <translation>オーナーだけが見られるメモも含める</translation>
    </message>
    <message>
        <source>Take out the whole shop</source>
        <translation>お店全体の書き出し</translation>
    </message>
    <message>
        <source>Take out the customers</source>
        <translation>お客様の書き出し</translation>
    </message>
    <message>
        <source>Everything in one zip file, to move to another computer or to keep. It holds the secret keys of your coupons: keep it as you keep the key of the shop.</source>
        <translation>すべてを一つのzipファイルにします。別のコンピューターへの引っ越しや、保管のためのものです。クーポンの秘密の鍵も入っていますので、お店の鍵と同じように大切に保管してください。</translation>
    </message>
    <message>
        <source>For another program. People who were put away are left out.</source>
        <translation>ほかのソフトで使うためのファイルです。非表示のお客様は含まれません。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>The whole shop and its secret keys go into this file.</source>
        <translation>このファイルには、お店のすべての情報と秘密の鍵が入ります。</translation>
    </message>
    <message>
        <source>What you know of your customers goes into this file.</source>
        <translation>このファイルには、お客様の情報が入ります。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>ファイルを保存</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} を書き出しています</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are in {file}.</source>
        <translation>
            <numerusform>お客様%n人分を {file} に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it as you keep the key of the shop.</source>
        <translation>お店の鍵と同じように大切に保管してください。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Change: {kind}</source>
        <translation>{kind}の変更</translation>
    </message>
    <message>
        <source>New: {kind}</source>
        <translation>新しい{kind}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>As customers know it.</source>
        <translation>お客様にお見せする名前です。</translation>
    </message>
    <message>
        <source>Give it a name, as customers will know it.</source>
        <translation>お客様にお見せする名前を入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use keep the terms they began with; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>使用中のカード%n枚は、始めたときの条件のまま続きます。新しいカードと次の1周から、ここに書く条件になります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use keep version {version}; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>使用中のカード%n枚は、第{version}版のまま続きます。新しいカードと次の1周から、ここに書く条件になります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsParts</name>
    <message>
        <source>Type an amount above zero.</source>
        <translation>0より大きい金額を入力してください。</translation>
    </message>
    <message>
        <source>This is too much. Type a smaller amount.</source>
        <translation>金額が大きすぎます。もう少し小さい金額にしてください。</translation>
    </message>
    <message>
        <source>Choose a number from {least} to {most}.</source>
        <translation>{least}から{most}までの数にしてください。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>never</source>
        <translation>期限なし</translation>
    </message>
</context>
<context>
    <name>TierForm</name>
    <message>
        <source>What leads upwards</source>
        <translation>ランクの決め方</translation>
    </message>
    <message>
        <source>Levels, from the lowest up</source>
        <translation>ランク（下から順に）</translation>
    </message>
    <message>
        <source>Name of the level</source>
        <translation>ランクの名前</translation>
    </message>
    <message>
        <source>From how much on</source>
        <translation>どれだけから</translation>
    </message>
    <message>
        <source>Add a level…</source>
        <translation>ランクを追加…</translation>
    </message>
</context>
<context>
    <name>TimedOfferDialog</name>
    <message>
        <source>New timed offer</source>
        <translation>新しい期間クーポン</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>お渡しするお客様</translation>
    </message>
    <message>
        <source>Each gets one coupon, to print or to find at the counter. It can be undone.</source>
        <translation>お一人に一枚ずつ発行します。印刷もでき、レジにも表示されます。元に戻せます。</translation>
    </message>
</context>
<context>
    <name>TimedOffers</name>
    <message>
        <source>For many, for a while</source>
        <translation>期間クーポン</translation>
    </message>
    <message>
        <source>No offer runs. “New timed offer…” gives each of a chosen few one coupon.</source>
        <translation>期間中のクーポンはありません。「新しい期間クーポン…」で、選んだお客様に一枚ずつ発行できます。</translation>
    </message>
    <message>
        <source>Last day…</source>
        <translation>最終日…</translation>
    </message>
    <message>
        <source>Another last day for {offer}</source>
        <translation>「{offer}」の最終日を変更</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Close {offer}</source>
        <translation>「{offer}」を終了</translation>
    </message>
    <message>
        <source>from {first} until {last}</source>
        <translation>{first}から{last}まで</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>{first}から</translation>
    </message>
    <message>
        <source>{used} of {issued} coupons used</source>
        <translation>{issued}枚中{used}枚使用済み</translation>
    </message>
</context>
<context>
    <name>UnclaimedPanel</name>
    <message>
        <source>Who</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>特典</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Rewards that wait</source>
        <translation>お渡し前の特典</translation>
    </message>
    <message>
        <source>No reward waits</source>
        <translation>お渡し前の特典はありません</translation>
    </message>
    <message>
        <source>As soon as somebody fills a card, the reward stands here until it is used.</source>
        <translation>カードがいっぱいになると、使われるまでここに特典が並びます。</translation>
    </message>
    <message numerus="yes">
        <source>The %n oldest are shown. Enter opens the customer.</source>
        <translation>
            <numerusform>古いほうから%n件です。Enterでお客様を開きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest first. Enter or a double click opens the customer.</source>
        <translation>古い順です。Enterかダブルクリックでお客様を開きます。</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>お名前なし</translation>
    </message>
</context>
<context>
    <name>VoucherForm</name>
    <message>
        <source>Staff may give it by hand</source>
        <translation>スタッフがレジで発行できる</translation>
    </message>
    <message>
        <source>not by itself</source>
        <translation>自動では発行しない</translation>
    </message>
    <message>
        <source>What the voucher gives</source>
        <translation>割引券の内容</translation>
    </message>
    <message>
        <source>Earned by a purchase of at least</source>
        <translation>発行するお買い上げの下限</translation>
    </message>
    <message>
        <source>Whoever spends that much gets the voucher by itself.</source>
        <translation>この金額以上のお買い上げで、自動で発行します。</translation>
    </message>
</context>
<context>
    <name>WalletActions</name>
    <message>
        <source>Which one?</source>
        <translation>どれになさいますか</translation>
    </message>
    <message numerus="yes">
        <source>%n more point(s)</source>
        <translation>
            <numerusform>あと%nポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchange points</source>
        <translation>ポイントを交換</translation>
    </message>
    <message>
        <source>waiting from the next visit on: {reward}</source>
        <translation>次回のご来店から：{reward}</translation>
    </message>
    <message>
        <source>{reward} — take {amount} off</source>
        <translation>{reward}：{amount}引いてください</translation>
    </message>
    <message>
        <source>{reward} — the points are on the card</source>
        <translation>{reward}：ポイントを加算しました</translation>
    </message>
    <message>
        <source>handed over: {reward}</source>
        <translation>お渡ししました：{reward}</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>本日あと%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>あと%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>{pass_name} used — {left}</source>
        <translation>{pass_name}を使いました（{left}）</translation>
    </message>
    <message>
        <source>by hand, free</source>
        <translation>無料でお渡し</translation>
    </message>
    <message>
        <source>Sell or give</source>
        <translation>販売・お渡し</translation>
    </message>
    <message>
        <source>Sell a pass</source>
        <translation>回数券・定期券を販売</translation>
    </message>
    <message>
        <source>{pass_name} sold — charge {price} at the till</source>
        <translation>{pass_name}を販売しました。レジで{price}をいただいてください</translation>
    </message>
    <message>
        <source>given: {reward}</source>
        <translation>お渡ししました：{reward}</translation>
    </message>
    <message>
        <source>{friend}: it is written down who brought them</source>
        <translation>{friend}様のご紹介者を記録しました</translation>
    </message>
    <message>
        <source>at {event}, noted</source>
        <translation>「{event}」へのご来場を記録しました</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%nポイント</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalletStrip</name>
    <message>
        <source>Sell a pass…</source>
        <translation>回数券を販売…</translation>
    </message>
    <message>
        <source>Brought by…</source>
        <translation>ご紹介者…</translation>
    </message>
    <message>
        <source>Exchange…</source>
        <translation>交換…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use: {pass_name}</source>
        <translation>使う：{pass_name}</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Renew: {pass_name}</source>
        <translation>更新：{pass_name}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) owed</source>
        <translation>
            <numerusform>%nポイント不足</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%nポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>Sell or give…</source>
        <translation>販売・お渡し…</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>残り%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>本日あと%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ランクなし</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) in a row</source>
        <translation>
            <numerusform>%n週連続</numerusform>
        </translation>
    </message>
    <message>
        <source>earned</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>{done} of {needed}</source>
        <translation>{done}／{needed}</translation>
    </message>
    <message>
        <source>ended, use until {day}</source>
        <translation>終了（{day}までお使いいただけます）</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message>
        <source>{done} of {needed} to {level}</source>
        <translation>{level}まで{done}／{needed}</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>あと%n</numerusform>
        </translation>
    </message>
    <message>
        <source>then: {reward}</source>
        <translation>達成で{reward}</translation>
    </message>
</context>
<context>
    <name>WholeShopDialog</name>
    <message>
        <source>Bring in a whole shop?</source>
        <translation>お店のデータをすべて取り込みますか？</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>{file} is a whole shop that was taken out of ShopDesk.</source>
        <translation>{file} はShopDeskから書き出されたお店のデータです。</translation>
    </message>
    <message>
        <source>It takes the place of this one, which has no customers yet.</source>
        <translation>まだお客様のいない今のお店と入れ替わります。</translation>
    </message>
    <message>
        <source>The window closes and opens again with it.</source>
        <translation>ウィンドウはいったん閉じ、取り込んだお店で開き直します。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This card is not in the shop&apos;s list. Search for the customer by name.</source>
        <translation>このカードは登録されていません。お名前でお探しください。</translation>
    </message>
    <message>
        <source>This card is no longer in use. Give the customer a new one.</source>
        <translation>このカードは使われなくなりました。新しいカードをお渡しください。</translation>
    </message>
    <message>
        <source>Stamps on this visit so far: {given} — the limit is {limit}. Ask the owner to allow one more.</source>
        <translation>今回のご来店では、すでに{given}個押しています（上限は{limit}個）。もう1個押すには、オーナーの許可が必要です。</translation>
    </message>
    <message>
        <source>The limit is {limit} per visit. Give fewer stamps, or ask the owner.</source>
        <translation>1回のご来店で{limit}個までです。数を減らすか、オーナーに確認してください。</translation>
    </message>
    <message>
        <source>Stamps today so far: {given} — the limit is {limit}. Ask the owner to allow one more.</source>
        <translation>本日は、すでに{given}個押しています（上限は{limit}個）。もう1個押すには、オーナーの許可が必要です。</translation>
    </message>
    <message>
        <source>The limit is {limit} a day. Give fewer stamps, or ask the owner.</source>
        <translation>1日{limit}個までです。数を減らすか、オーナーに確認してください。</translation>
    </message>
    <message>
        <source>Stamps at once: {count} does not go. Choose a number from 1 to {most}.</source>
        <translation>一度に{count}個は押せません。1から{most}までの数を選んでください。</translation>
    </message>
    <message>
        <source>A paper card can bring in {most} stamps at most, not {count}. Ask the owner if it has more.</source>
        <translation>紙のカードから移せるのは{most}個までです（{count}個は移せません）。それより多いときは、オーナーに確認してください。</translation>
    </message>
    <message>
        <source>Write a few words about why, then try again.</source>
        <translation>理由をひとこと入力して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This reward is not in the shop&apos;s list. Open the customer again to see what waits.</source>
        <translation>この特典は登録されていません。お客様をもう一度開いて、お渡しできる特典をお確かめください。</translation>
    </message>
    <message>
        <source>This reward was handed over {at}, at {counter}. It works only once.</source>
        <translation>この特典は、{at}に{counter}でお渡し済みです。お渡しは一度限りです。</translation>
    </message>
    <message>
        <source>This reward was good until {on}. Ask the owner whether to honour it.</source>
        <translation>この特典は{on}までのものです。お渡ししてよいか、オーナーに確認してください。</translation>
    </message>
    <message>
        <source>The stamps for this reward were taken back, so it does not count any more.</source>
        <translation>この特典のもとになったスタンプが取り消されたため、この特典は無効になりました。</translation>
    </message>
    <message>
        <source>No reward waits yet. Stamps still missing: {missing}.</source>
        <translation>お渡しできる特典はまだありません。あと{missing}個でいっぱいになります。</translation>
    </message>
    <message>
        <source>A letter of this code is not right. Scan it again, or compare it with the paper.</source>
        <translation>コードに違う文字があります。もう一度読み取るか、紙と見比べてください。</translation>
    </message>
    <message>
        <source>A letter of this code is not right. Did you mean {near}?</source>
        <translation>コードに違う文字があります。{near} ではありませんか？</translation>
    </message>
    <message>
        <source>This code was not made by this shop. Please do not accept it; tell the owner.</source>
        <translation>このコードは当店が発行したものではありません。お受けせずに、オーナーにお知らせください。</translation>
    </message>
    <message>
        <source>This code was made here, but it is not in the list. Keep the paper and ask the owner; an older copy of the data may be open.</source>
        <translation>当店のコードですが、記録に見当たりません。紙をお預かりして、オーナーに確認してください。古いバックアップを開いているかもしれません。</translation>
    </message>
    <message>
        <source>This coupon was used {at}, at {counter}, with {staff}. It works only once.</source>
        <translation>このクーポンは、{at}に{counter}で使用済みです（担当：{staff}）。ご利用は一度限りです。</translation>
    </message>
    <message>
        <source>This coupon was good until {on}. Ask the owner whether to honour it.</source>
        <translation>このクーポンは{on}までのものです。お使いいただいてよいか、オーナーに確認してください。</translation>
    </message>
    <message>
        <source>This coupon is good from {on}. Please keep it until then.</source>
        <translation>このクーポンは{on}からお使いいただけます。それまで大切にお持ちください。</translation>
    </message>
    <message>
        <source>The shop called this coupon back. Ask the owner if the customer has a question.</source>
        <translation>このクーポンは、お店で取り消されています。ご不明な点は、オーナーに確認してください。</translation>
    </message>
    <message>
        <source>This offer is not in the list any more. Choose another one.</source>
        <translation>このクーポンの種類はもうありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>This offer ended on {on}. Give it a later last day, or choose another one.</source>
        <translation>このクーポンの配布は{on}で終わりました。期限を延ばすか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>The last day is before the first. Please change one of the two.</source>
        <translation>期限が開始日より前になっています。どちらかを直してください。</translation>
    </message>
    <message>
        <source>This customer is not in the list any more. Search once more.</source>
        <translation>このお客様は、もう登録されていません。もう一度お探しください。</translation>
    </message>
    <message>
        <source>Enter a name, a phone number or an e-mail address. One of them is enough.</source>
        <translation>お名前、電話番号、メールアドレスのどれか1つを入力してください。</translation>
    </message>
    <message>
        <source>{field}: {length} characters are too many, {most} fit. Please shorten it.</source>
        <translation>{field}：{length}文字は長すぎます（{most}文字まで）。短くしてください。</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address. It has a form like name@example.com; it may also stay empty.</source>
        <translation>メールアドレスの形ではないようです。name@example.com のように入力してください。空欄でもかまいません。</translation>
    </message>
    <message>
        <source>There is no such day. Choose the month and the day again.</source>
        <translation>その日付はありません。月と日を選び直してください。</translation>
    </message>
    <message>
        <source>Somebody changed this at another counter meanwhile. Nothing was saved; look at the new state and try again.</source>
        <translation>この間に、別のレジで変更されました。まだ保存していませんので、新しい内容を確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This person is not in the list of staff. Choose somebody else.</source>
        <translation>このスタッフは登録されていません。別の人を選んでください。</translation>
    </message>
    <message>
        <source>This is not the owner&apos;s passphrase. Check Caps Lock and try again.</source>
        <translation>オーナーのパスワードが違います。Caps Lockを確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Please use {least} characters or more. A short sentence is easy to remember.</source>
        <translation>{least}文字以上にしてください。短い文にすると覚えやすくなります。</translation>
    </message>
    <message>
        <source>Only the owner can do this. Please ask the owner.</source>
        <translation>これはオーナーだけができます。オーナーに確認してください。</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>This stamp card is not in the list any more. Choose another one.</source>
        <translation>このスタンプカードは、もうありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The shop has no stamp card yet. The owner can make one in Settings.</source>
        <translation>スタンプカードがまだありません。オーナーが「設定」で作れます。</translation>
    </message>
    <message>
        <source>{field}: choose a number from {least} to {most}.</source>
        <translation>{field}：{least}から{most}までの数を選んでください。</translation>
    </message>
    <message>
        <source>This does not fit here. The earlier value stays.</source>
        <translation>この内容は使えません。元のままにしてあります。</translation>
    </message>
    <message>
        <source>This copy did not pass its checks, so nothing was changed. Choose another copy.</source>
        <translation>このバックアップは確認に通らなかったため、何も変えていません。別のバックアップを選んでください。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻すものはありません。</translation>
    </message>
    <message>
        <source>This has been undone already.</source>
        <translation>これはもう取り消してあります。</translation>
    </message>
    <message>
        <source>The reward from this stamp has been handed over since. Undo that first, then the stamp.</source>
        <translation>このスタンプで付いた特典が、その後お渡し済みです。先に特典を取り消してから、スタンプを取り消してください。</translation>
    </message>
    <message>
        <source>Another counter is saving just now. Nothing was lost; try again in a moment.</source>
        <translation>別のレジが保存しているところです。何も失われていません。少し待って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The shop&apos;s database does not answer. Check the network and the other computer, then try again.</source>
        <translation>お店のデータベースが応答しません。ネットワークと相手のパソコンを確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Make some room, then try again.</source>
        <translation>ディスクがいっぱいで、何も保存されていません。空きを作って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The shop&apos;s data cannot be written here. Check that the folder is not write-protected, then try again.</source>
        <translation>お店のデータに書き込めません。フォルダーが書き込み禁止になっていないか確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This data was made by a newer ShopDesk. Please install the newest version; nothing was changed.</source>
        <translation>このデータは、より新しいShopDeskで作られたものです。最新版をインストールしてください。何も変えていません。</translation>
    </message>
    <message>
        <source>The shop&apos;s data is damaged. Nothing was changed; restore the latest copy in Settings.</source>
        <translation>お店のデータが壊れています。何も変えていません。「設定」で最新のバックアップに戻してください。</translation>
    </message>
    <message>
        <source>This file is not ShopDesk&apos;s data. Nothing was changed; choose another file.</source>
        <translation>このファイルはShopDeskのデータではありません。何も変えていません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The shop&apos;s data is not where it was. Connect its disk, or restore a copy, then try again.</source>
        <translation>お店のデータが元の場所にありません。ディスクをつなぐか、バックアップに戻して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This folder is shared or synchronised with others, which can damage the data. Choose a folder on this computer.</source>
        <translation>このフォルダーはほかと共有・同期されていて、データが壊れるおそれがあります。このパソコンの中のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The database did not accept the settings that keep the data safe, so it was not opened. Ask whoever looks after this computer.</source>
        <translation>データを守るための設定をデータベースが受け付けなかったため、開きませんでした。このパソコンの担当者にご相談ください。</translation>
    </message>
    <message>
        <source>The disk did not answer as it should. What was saved before is safe; try again, and check the disk if this comes back.</source>
        <translation>ディスクが正しく応答しませんでした。それまでに保存したものは無事です。もう一度試し、繰り返すときはディスクを点検してください。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お好み</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>特典</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>レジ</translation>
    </message>
    <message>
        <source>Stamps for a reward</source>
        <translation>特典までのスタンプ</translation>
    </message>
    <message>
        <source>What the reward is worth</source>
        <translation>特典の金額</translation>
    </message>
    <message>
        <source>Stamps per visit</source>
        <translation>1回のご来店の上限</translation>
    </message>
    <message>
        <source>Stamps per day</source>
        <translation>1日の上限</translation>
    </message>
    <message>
        <source>Days until a card lapses</source>
        <translation>カードの期限（日数）</translation>
    </message>
    <message>
        <source>Days until a reward lapses</source>
        <translation>特典の期限（日数）</translation>
    </message>
    <message>
        <source>Welcome stamps</source>
        <translation>はじめのスタンプ</translation>
    </message>
    <message>
        <source>Stamps from a paper card</source>
        <translation>紙のカードから移せる数</translation>
    </message>
    <message>
        <source>another counter</source>
        <translation>別のレジ</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>スタッフ</translation>
    </message>
    <message>
        <source>counter {number}</source>
        <translation>レジ{number}</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}.</source>
        <translation>{total}件中{done}件で中止しました。</translation>
    </message>
    <message>
        <source>Something went wrong. Nothing was saved. Please try once more.</source>
        <translation>問題が起きました。何も保存されていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>本日{time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>What this takes off depends on the purchase. Type its amount first.</source>
        <translation>割引額はお買い上げの金額によって決まります。先に金額を入力してください。</translation>
    </message>
    <message>
        <source>This is for purchases of {minimum} or more; this one is {amount}. It stays good for another day.</source>
        <translation>{minimum}以上のお買い上げで使えます（今回は{amount}）。次の機会にお使いいただけます。</translation>
    </message>
    <message>
        <source>This was earned today and is good from the next visit on.</source>
        <translation>本日の分は、次回のご来店からお使いいただけます。</translation>
    </message>
    <message>
        <source>“{words}” does not go together with what was used just now. It stays good for another visit.</source>
        <translation>「{words}」は、先ほどの割引とは併用できません。次回お使いいただけます。</translation>
    </message>
    <message>
        <source>At most {limit} stamps for one scan, not {wanted}. Give fewer, or ask the owner.</source>
        <translation>一度に押せるスタンプは{limit}個までです（{wanted}個ではなく）。数を減らすか、オーナーに確認してください。</translation>
    </message>
    <message>
        <source>{needed} points are needed; the card has {balance}.</source>
        <translation>{needed}ポイント必要ですが、残りは{balance}ポイントです。</translation>
    </message>
    <message>
        <source>Nothing is left on this pass. Sell a new one, or charge this one at the till.</source>
        <translation>この回数券は残っていません。新しくお求めいただくか、レジでお会計してください。</translation>
    </message>
    <message>
        <source>This pass was used {given} times today; {limit} a day are included.</source>
        <translation>本日は{given}回ご利用済みです（1日{limit}回まで）。</translation>
    </message>
    <message>
        <source>This pass has been used since it was sold. Take back its uses first.</source>
        <translation>この回数券は販売後に使われています。先に使用を取り消してください。</translation>
    </message>
    <message>
        <source>This year&apos;s gift was given already, on {on}.</source>
        <translation>今年の特典は{on}にお渡し済みです。</translation>
    </message>
    <message>
        <source>It is not the month for this gift, or the day is not noted yet.</source>
        <translation>今月の特典ではないか、日付がまだ登録されていません。</translation>
    </message>
    <message>
        <source>Nobody can bring themselves. Choose the person who told them about the shop.</source>
        <translation>ご本人の紹介にはできません。お店を紹介してくださった方を選んでください。</translation>
    </message>
    <message>
        <source>The two belong to one household, so this does not count as bringing a friend.</source>
        <translation>同じご家族のため、ご紹介にはなりません。</translation>
    </message>
    <message>
        <source>This customer has been brought by the other one already, so it does not count both ways.</source>
        <translation>すでに逆向きのご紹介があるため、お互いの紹介にはできません。</translation>
    </message>
    <message>
        <source>This customer has been here before, or somebody else has brought them.</source>
        <translation>以前にご来店があるか、ほかの方のご紹介で登録されています。</translation>
    </message>
    <message>
        <source>At most {most} friends a year count. Thank them in another way.</source>
        <translation>ご紹介の特典は年{most}名までです。ほかの形でお礼をお伝えください。</translation>
    </message>
    <message>
        <source>This programme ended on {on}. What was earned stays good as promised.</source>
        <translation>このサービスは{on}に終了しました。獲得済みの特典はお約束どおりお使いいただけます。</translation>
    </message>
    <message>
        <source>This voucher comes with a purchase and is not given by hand.</source>
        <translation>この割引券は、対象のお買い上げの際にだけお渡しするものです。</translation>
    </message>
    <message>
        <source>A programme can end today at the earliest. Choose a later day.</source>
        <translation>終了日は本日以降の日付をお選びください。</translation>
    </message>
    <message>
        <source>This programme goes on. There is no end to take back.</source>
        <translation>このサービスは終了の予定がないため、取り消せません。</translation>
    </message>
    <message>
        <source>The shop has no programme for bringing friends. The owner can open one in Settings.</source>
        <translation>ご紹介の特典がまだありません。オーナーが設定で作成できます。</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>割引率</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>Purchases from</source>
        <translation>対象の金額（以上）</translation>
    </message>
    <message>
        <source>At most off</source>
        <translation>割引の上限</translation>
    </message>
    <message>
        <source>How many each time</source>
        <translation>1回の数</translation>
    </message>
    <message>
        <source>For each full</source>
        <translation>いくらごとに</translation>
    </message>
    <message>
        <source>How many times as much</source>
        <translation>何倍</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Stamps per scan</source>
        <translation>1回のスキャンのスタンプ</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>か月</translation>
    </message>
    <message>
        <source>Days before the end</source>
        <translation>終了の何日前</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Missed weeks forgiven</source>
        <translation>お休みできる週</translation>
    </message>
    <message>
        <source>From how much on</source>
        <translation>いくつから</translation>
    </message>
    <message>
        <source>Counted over so many days</source>
        <translation>数える日数</translation>
    </message>
    <message>
        <source>Friends a year</source>
        <translation>1年の紹介人数</translation>
    </message>
    <message>
        <source>Rewards to choose from</source>
        <translation>選べる特典</translation>
    </message>
    <message>
        <source>At which stamp</source>
        <translation>何個目のスタンプ</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>ランク</translation>
    </message>
    <message>
        <source>Months until points lapse</source>
        <translation>ポイントの有効期間（月）</translation>
    </message>
    <message>
        <source>For a purchase of</source>
        <translation>お買い上げの金額</translation>
    </message>
    <message>
        <source>Items with a button</source>
        <translation>ボタンにする品目</translation>
    </message>
    <message>
        <source>Group of items</source>
        <translation>品目のグループ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>{file} cannot be written there: the folder is gone or protected, or the file is in use. Choose another place.</source>
        <translation>そこには {file} を書き込めません。フォルダーがないか、保護されているか、ファイルが使用中です。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{file} is not a shop taken out of ShopDesk. Choose the zip file that was saved.</source>
        <translation>{file} は、ShopDeskから書き出したお店のファイルではありません。保存したzipファイルを選んでください。</translation>
    </message>
    <message>
        <source>This file comes from a newer ShopDesk. Update the program here, then try again.</source>
        <translation>このファイルは、新しい版のShopDeskで作られています。こちらのアプリを更新してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{part} is not as it was saved, so nothing was brought in. Copy the file again.</source>
        <translation>{part} が保存したときと違うため、何も取り込みませんでした。ファイルをもう一度移してください。</translation>
    </message>
    <message>
        <source>Line {line} of {part} cannot be read, so nothing was brought in.</source>
        <translation>{part} の{line}行目を読み取れないため、何も取り込みませんでした。</translation>
    </message>
    <message>
        <source>The record in this file has a gap ({why}), so nothing was brought in.</source>
        <translation>このファイルの台帳に合わないところがあるため（{why}）、何も取り込みませんでした。</translation>
    </message>
    <message>
        <source>A whole shop comes only into an empty one, and this one has customers already.</source>
        <translation>お店全体は、お客様がまだ登録されていないお店にだけ取り込めます。こちらには、すでにお客様の登録があります。</translation>
    </message>
    <message>
        <source>This shop is from an earlier ShopDesk. Open it once in the window, then try again.</source>
        <translation>このお店は以前の版のShopDeskのものです。一度ウィンドウで開いてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{file} cannot be opened. See whether it is still there and not protected.</source>
        <translation>{file} を開けません。ファイルがあるか、保護されていないかをご確認ください。</translation>
    </message>
    <message>
        <source>There is nothing in {file}. Choose another file.</source>
        <translation>{file} には何も入っていません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>This file has {size} MB, and at most {most} MB are read. Split it into parts.</source>
        <translation>このファイルは{size} MBあります。読み込めるのは{most} MBまでです。分けてから取り込んでください。</translation>
    </message>
    <message>
        <source>{file} is not a list of people. Choose a CSV, Excel (.xlsx) or vCard file.</source>
        <translation>{file} は名簿ではありません。CSV、Excel（.xlsx）、vCardのファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} is in Excel&apos;s old form. Save it as .xlsx or CSV, then choose it again.</source>
        <translation>{file} は古い形式のExcelファイルです。.xlsxかCSVで保存し直してから選んでください。</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read to its end. Save it anew and try again.</source>
        <translation>{file} は壊れていて最後まで読めません。保存し直してからお試しください。</translation>
    </message>
    <message>
        <source>{file} would grow far beyond its size when it is opened, so it was left closed.</source>
        <translation>{file} は開くと極端に大きくなるため、開きませんでした。</translation>
    </message>
    <message>
        <source>Line {line} has more than {most} characters. Look whether it is one line at all.</source>
        <translation>{line}行目が{most}文字を超えています。1行になっているかご確認ください。</translation>
    </message>
    <message>
        <source>The quotation mark that opens in line {line} is never closed. Mend that line.</source>
        <translation>{line}行目の引用符が閉じられていません。その行を直してください。</translation>
    </message>
    <message>
        <source>This file has {count} columns; at most {most} are read. Take some out.</source>
        <translation>このファイルには{count}列あります。読み込めるのは{most}列までです。列を減らしてください。</translation>
    </message>
    <message>
        <source>This file has more than {most} lines. Split it into parts.</source>
        <translation>このファイルは{most}行を超えています。分けてから取り込んでください。</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in this workbook. Choose another.</source>
        <translation>このブックに「{sheet}」というシートはありません。別のシートを選んでください。</translation>
    </message>
    <message>
        <source>Say which column is the name, the phone number or the e-mail address.</source>
        <translation>お名前、電話番号、メールアドレスの列を選んでください。</translation>
    </message>
    <message>
        <source>“{what}” is neither a column of this file nor something that is noted here.</source>
        <translation>「{what}」という列や項目はありません。</translation>
    </message>
    <message>
        <source>{file} does not say which column is what: it should be {example}.</source>
        <translation>{file} には列の内容が書かれていません。{example} のように書いてください。</translation>
    </message>
    <message>
        <source>The file was changed after you looked at it. Look at it once more.</source>
        <translation>確認したあとにファイルが変わりました。もう一度ご確認ください。</translation>
    </message>
    <message>
        <source>This file was never brought in.</source>
        <translation>このファイルは取り込まれていません。</translation>
    </message>
    <message>
        <source>A file is being brought in or taken back just now. Wait until that is done.</source>
        <translation>ただいま別のファイルを取り込み中、または元に戻している途中です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>This file was taken back already, {at}.</source>
        <translation>このファイルは{at}に元に戻されています。</translation>
    </message>
    <message>
        <source>This event is not in the list any more. Choose another one.</source>
        <translation>この催しは一覧にありません。別の催しをお選びください。</translation>
    </message>
    <message>
        <source>All {capacity} places of this event are taken. Somebody else may still cancel.</source>
        <translation>この催しは定員{capacity}名に達しました。キャンセルが出ればご案内できます。</translation>
    </message>
    <message>
        <source>This event ended on {on}. Who came can still be noted in its list.</source>
        <translation>この催しは{on}に終了しました。お越しになった方は、一覧で記録できます。</translation>
    </message>
    <message>
        <source>This event is on {on}. Who came can be noted from that day on.</source>
        <translation>この催しは{on}です。お越しの記録は、その日からできます。</translation>
    </message>
    <message>
        <source>This event was cancelled. Bring it back first if it takes place after all.</source>
        <translation>この催しは中止になりました。開催する場合は、先に中止を取り消してください。</translation>
    </message>
    <message>
        <source>“{word}” in braces cannot be filled in. There are name, event, day, time and shop.</source>
        <translation>波かっこの「{word}」は使えません。name、event、day、time、shop をお使いください。</translation>
    </message>
    <message>
        <source>This offer is closed. Its coupons stay good; open it again to give more.</source>
        <translation>このクーポンは発行を終了しました。発行済みのものは引き続きお使いいただけます。</translation>
    </message>
    <message>
        <source>This proposal is not in the list any more. Look again to see what is new.</source>
        <translation>このご提案は一覧にありません。もう一度探してください。</translation>
    </message>
    <message>
        <source>This proposal was sent or dropped before, perhaps at another counter.</source>
        <translation>このご提案は、ほかのレジなどですでに発行または見送り済みです。</translation>
    </message>
    <message>
        <source>This customer had an offer of their own not long ago. The next may come on {on}.</source>
        <translation>このお客様には最近クーポンをお出ししました。次は{on}からお出しできます。</translation>
    </message>
    <message>
        <source>This customer is to be left in peace for now, so nothing is sent.</source>
        <translation>このお客様には、今はご案内を控えています。発行はしませんでした。</translation>
    </message>
    <message>
        <source>A household needs two people. Choose somebody else.</source>
        <translation>ご家庭にはお二人以上が必要です。ほかのお客様を選んでください。</translation>
    </message>
    <message>
        <source>This was taken off the list before, perhaps at another counter.</source>
        <translation>これはすでに一覧から外されています。別のレジで外された可能性があります。</translation>
    </message>
    <message>
        <source>This club is not in the list any more. Choose another one.</source>
        <translation>このクラブはもう一覧にありません。別のクラブを選んでください。</translation>
    </message>
    <message>
        <source>Type the name just as it stands above. Nothing was erased.</source>
        <translation>上に表示されているとおりに、お名前を入力してください。まだ何も消去していません。</translation>
    </message>
    <message>
        <source>This is one and the same entry already. Choose another one to join it with.</source>
        <translation>これはすでに同じ一件のご登録です。別のお客様をお選びください。</translation>
    </message>
    <message>
        <source>One of the two was put away, joined or erased meanwhile. Look at both again first.</source>
        <translation>どちらかのご登録が、その間に非表示・統合・消去されました。もう一度お確かめください。</translation>
    </message>
    <message>
        <source>This customer was joined with somebody else later. Take that back first.</source>
        <translation>このお客様はその後、ほかのご登録とまとめられています。先にそちらを元に戻してください。</translation>
    </message>
    <message>
        <source>Visited in the last days</source>
        <translation>ご来店からの日数</translation>
    </message>
    <message>
        <source>Not here for days</source>
        <translation>ご来店のない日数</translation>
    </message>
    <message>
        <source>Visits at least</source>
        <translation>ご来店の回数</translation>
    </message>
    <message>
        <source>Birthday month</source>
        <translation>お誕生月</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>定員</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>ご案内の文</translation>
    </message>
    <message>
        <source>People at once</source>
        <translation>一度にお渡しする人数</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>同意の文</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>ひとこと</translation>
    </message>
    <message>
        <source>About the club</source>
        <translation>クラブの紹介</translation>
    </message>
    <message>
        <source>Notes of the owner</source>
        <translation>オーナーのメモ</translation>
    </message>
</context>
<context>
    <name>_CardPanel</name>
    <message>
        <source>No card yet. Give one, and the first stamp can go on it.</source>
        <translation>カードはまだありません。お渡しすると、すぐに最初のスタンプを押せます。</translation>
    </message>
    <message>
        <source>Give a card</source>
        <translation>カードをお渡しする</translation>
    </message>
    <message>
        <source>Note the visit</source>
        <translation>ご来店を記録</translation>
    </message>
    <message>
        <source>Paper card…</source>
        <translation>紙のカード…</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s)</source>
        <translation>
            <numerusform>スタンプ%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys 2 to {most} give that many stamps</source>
        <translation>2〜{most}のキーで、その数だけスタンプを押します</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>カードなし</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>スタンプ%n個で{reward}</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>特典</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed on {day}</source>
        <translation>
            <numerusform>スタンプ%n個は{day}に期限切れになりました</numerusform>
        </translation>
    </message>
    <message>
        <source>These stamps count until {day}</source>
        <translation>このスタンプは{day}まで有効です</translation>
    </message>
    <message>
        <source>Coupon: {words}</source>
        <translation>クーポン：{words}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use the coupon: {words}</source>
        <translation>クーポンを使う：{words}</translation>
    </message>
</context>
<context>
    <name>_Condition</name>
    <message>
        <source>Take away: {condition}</source>
        <translation>条件を外す：{condition}</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>put away</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>here last: {day}</source>
        <translation>前回のご来店：{day}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>ご来店%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>new here</source>
        <translation>はじめてのお客様</translation>
    </message>
    <message>
        <source>customer since {month}</source>
        <translation>{month}から</translation>
    </message>
</context>
<context>
    <name>belongings</name>
    <message>
        <source>Lapsed: {reward}</source>
        <translation>期限切れ：{reward}</translation>
    </message>
    <message>
        <source>Waiting: {reward}</source>
        <translation>特典：{reward}</translation>
    </message>
    <message>
        <source>earned on {day}</source>
        <translation>{day}に獲得</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>スタンプ%n個で{reward}</numerusform>
        </translation>
    </message>
    <message>
        <source>round {n}</source>
        <translation>{n}周目</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed on {day}</source>
        <translation>
            <numerusform>スタンプ%n個は{day}に期限切れになりました</numerusform>
        </translation>
    </message>
    <message>
        <source>these stamps count until {day}</source>
        <translation>このスタンプは{day}まで有効です</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>クーポン</translation>
    </message>
    <message>
        <source>used {day}</source>
        <translation>{day}に使用</translation>
    </message>
    <message>
        <source>called back {day}</source>
        <translation>{day}に取り消し</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>good from {day}</source>
        <translation>{day}から使えます</translation>
    </message>
    <message>
        <source>good to use</source>
        <translation>使えます</translation>
    </message>
    <message>
        <source>worth {value}</source>
        <translation>{value}相当</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
</context>
<context>
    <name>benefits</name>
    <message>
        <source>from {amount} on</source>
        <translation>{amount}以上</translation>
    </message>
    <message>
        <source>at most {amount} off</source>
        <translation>{amount}まで</translation>
    </message>
    <message>
        <source>for {groups}</source>
        <translation>対象：{groups}</translation>
    </message>
    <message>
        <source>from the next visit on</source>
        <translation>次回のご来店から</translation>
    </message>
    <message>
        <source>on its own</source>
        <translation>併用不可</translation>
    </message>
    <message>
        <source>{percent} % off</source>
        <translation>{percent}％引き</translation>
    </message>
    <message>
        <source>{amount} off</source>
        <translation>{amount}引き</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%nポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>worth {value}</source>
        <translation>{value}相当</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>Offers</source>
        <translation>ご案内</translation>
    </message>
    <message>
        <source>Kind words</source>
        <translation>お便り</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>A birth</source>
        <translation>ご出産</translation>
    </message>
    <message>
        <source>A wedding</source>
        <translation>ご結婚</translation>
    </message>
    <message>
        <source>A move</source>
        <translation>お引っ越し</translation>
    </message>
    <message>
        <source>An exam</source>
        <translation>試験</translation>
    </message>
    <message>
        <source>An illness</source>
        <translation>ご病気</translation>
    </message>
    <message>
        <source>A loss</source>
        <translation>ご不幸</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>no longer in the list</source>
        <translation>一覧にありません</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>wants to be left alone</source>
        <translation>ご連絡を控えます</translation>
    </message>
    <message>
        <source>did not agree to this</source>
        <translation>同意をいただいていません</translation>
    </message>
    <message>
        <source>no address or number is noted</source>
        <translation>宛先の記録がありません</translation>
    </message>
    <message>
        <source>written to often enough lately</source>
        <translation>最近ご連絡を差し上げたばかりです</translation>
    </message>
    <message>
        <source>a quiet time until {day}</source>
        <translation>{day}まで控えます</translation>
    </message>
</context>
<context>
    <name>channels</name>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Stamp</source>
        <translation>スタンプ</translation>
    </message>
    <message>
        <source>Stamp × {n}</source>
        <translation>スタンプ × {n}</translation>
    </message>
    <message>
        <source>Stamp taken back</source>
        <translation>スタンプの取り消し</translation>
    </message>
    <message>
        <source>Stamp × {n} taken back</source>
        <translation>スタンプ × {n} の取り消し</translation>
    </message>
    <message numerus="yes">
        <source>Paper card brought in: %n punch(es)</source>
        <translation>
            <numerusform>紙のカードから移行（%n個）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paper card taken back: %n punch(es)</source>
        <translation>
            <numerusform>紙のカードからの移行を取り消し（%n個）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New card with %n welcome stamp(s)</source>
        <translation>
            <numerusform>新しいカード（はじめのスタンプ%n個）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed</source>
        <translation>
            <numerusform>スタンプ%n個が期限切れ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) earned</source>
        <translation>
            <numerusform>ポイント%n点を付与</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) exchanged</source>
        <translation>
            <numerusform>ポイント%n点を交換</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) set against what was owed</source>
        <translation>
            <numerusform>ポイント%n点を不足分に充当</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) lapsed</source>
        <translation>
            <numerusform>ポイント%n点が期限切れ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) taken back</source>
        <translation>
            <numerusform>ポイント%n点を取り消し</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) given back</source>
        <translation>
            <numerusform>ポイント%n点を返却</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pass sold: %n use(s)</source>
        <translation>
            <numerusform>回数券を販売：%n回分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of the pass</source>
        <translation>
            <numerusform>回数券を%n回使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of the pass lapsed</source>
        <translation>
            <numerusform>回数券%n回分が期限切れ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pass taken back: %n use(s)</source>
        <translation>
            <numerusform>回数券を取り消し：%n回分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of the pass given back</source>
        <translation>
            <numerusform>回数券%n回分を返却</numerusform>
        </translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新しいカード</translation>
    </message>
    <message>
        <source>Stamps lapsed</source>
        <translation>スタンプの期限切れ</translation>
    </message>
    <message>
        <source>Balance brought in or put right</source>
        <translation>残高の引き継ぎ・訂正</translation>
    </message>
    <message>
        <source>Moved with a merge</source>
        <translation>統合による移動</translation>
    </message>
    <message>
        <source>The card has the newest terms</source>
        <translation>カードを最新の条件に変更</translation>
    </message>
    <message>
        <source>Paper card brought in</source>
        <translation>紙のカードの引き継ぎ</translation>
    </message>
    <message>
        <source>Paper card taken back</source>
        <translation>紙のカードの取り消し</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>ポイントの付与</translation>
    </message>
    <message>
        <source>Points exchanged</source>
        <translation>ポイントの交換</translation>
    </message>
    <message>
        <source>Points set against what was owed</source>
        <translation>不足分へのポイントの充当</translation>
    </message>
    <message>
        <source>Points lapsed</source>
        <translation>ポイントの期限切れ</translation>
    </message>
    <message>
        <source>Points taken back</source>
        <translation>ポイントの取り消し</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>ポイントの返却</translation>
    </message>
    <message>
        <source>Pass sold</source>
        <translation>回数券の販売</translation>
    </message>
    <message>
        <source>Pass used</source>
        <translation>回数券の利用</translation>
    </message>
    <message>
        <source>Pass lapsed</source>
        <translation>回数券の期限切れ</translation>
    </message>
    <message>
        <source>Pass taken back</source>
        <translation>回数券の取り消し</translation>
    </message>
    <message>
        <source>Use of the pass given back</source>
        <translation>回数券の利用の取り消し</translation>
    </message>
    <message>
        <source>Another level</source>
        <translation>ランクの変更</translation>
    </message>
    <message>
        <source>Weeks in a row counted</source>
        <translation>連続週数の更新</translation>
    </message>
    <message>
        <source>Badge earned</source>
        <translation>バッジの獲得</translation>
    </message>
    <message>
        <source>Level, weeks or badge taken back</source>
        <translation>ランク・連続週数・バッジの取り消し</translation>
    </message>
    <message>
        <source>Card full: a reward waits</source>
        <translation>カードがいっぱいに：特典あり</translation>
    </message>
    <message>
        <source>A reward waits</source>
        <translation>特典をお渡しできます</translation>
    </message>
    <message>
        <source>Reward taken back with its stamps</source>
        <translation>スタンプとともに特典を取り消し</translation>
    </message>
    <message>
        <source>Reward handed over</source>
        <translation>特典のお渡し</translation>
    </message>
    <message>
        <source>Reward waits again</source>
        <translation>特典を再びお渡し可能に</translation>
    </message>
    <message>
        <source>Coupon given</source>
        <translation>クーポンの発行</translation>
    </message>
    <message>
        <source>Coupon used</source>
        <translation>クーポンの使用</translation>
    </message>
    <message>
        <source>Coupon called back</source>
        <translation>クーポンの取り消し</translation>
    </message>
    <message>
        <source>Purchase noted</source>
        <translation>お買い上げの記録</translation>
    </message>
    <message>
        <source>Purchase taken back</source>
        <translation>お買い上げの取り消し</translation>
    </message>
    <message>
        <source>Purchase refunded</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>Brought by a friend</source>
        <translation>お友達のご紹介</translation>
    </message>
    <message>
        <source>Introduction by a friend taken back</source>
        <translation>ご紹介の取り消し</translation>
    </message>
    <message>
        <source>Came to an event</source>
        <translation>催しにご参加</translation>
    </message>
    <message>
        <source>Taken in as a customer</source>
        <translation>お客様の登録</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>登録内容の変更</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>再表示</translation>
    </message>
    <message>
        <source>Joined with another entry</source>
        <translation>別の登録と統合</translation>
    </message>
    <message>
        <source>Parted again from another entry</source>
        <translation>統合の取り消し</translation>
    </message>
    <message>
        <source>Data handed over</source>
        <translation>データのお渡し</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Brought in from a file</source>
        <translation>ファイルからの取り込み</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>取り込みの取り消し</translation>
    </message>
    <message>
        <source>Shop exported</source>
        <translation>お店のデータの書き出し</translation>
    </message>
    <message>
        <source>Programme ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>The owner lifted the limit</source>
        <translation>オーナーが上限を超えて許可</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>same phone number</source>
        <translation>電話番号が同じ</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>メールアドレスが同じ</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>お名前が同じ</translation>
    </message>
    <message>
        <source>same name in another order</source>
        <translation>姓名の順が違うだけ</translation>
    </message>
    <message>
        <source>same reading</source>
        <translation>ふりがなが同じ</translation>
    </message>
    <message>
        <source>names one slip apart</source>
        <translation>お名前がほぼ同じ</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>お名前の一部が同じ</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>誕生日が同じ</translation>
    </message>
    <message>
        <source>but other birthdays</source>
        <translation>誕生日は別</translation>
    </message>
    <message>
        <source>but other names: perhaps a family</source>
        <translation>お名前は別（ご家族かもしれません）</translation>
    </message>
    <message>
        <source>but read in another way</source>
        <translation>読み方は別</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>誕生日</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>記念日</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お好み</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of the year, Qt&apos;s letters</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>{programme} {stamps}/{needed}</source>
        <translation>{programme} {stamps}／{needed}</translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s)</source>
        <translation>
            <numerusform>特典%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{rewards} and {rest}</source>
        <translation>{rewards}と{rest}</translation>
    </message>
    <message>
        <source>{programme}: {rest}</source>
        <translation>{programme}：{rest}</translation>
    </message>
    <message>
        <source>{programme}: {kept} + {merged} = {whole} → {rest}</source>
        <translation>{programme}：{kept}＋{merged}＝{whole} → {rest}</translation>
    </message>
    <message>
        <source>{programme}: {kept} + {merged} → {rest}</source>
        <translation>{programme}：{kept}＋{merged} → {rest}</translation>
    </message>
    <message>
        <source>{programme}: the higher level stays</source>
        <translation>{programme}：高いほうのランクが残ります</translation>
    </message>
    <message>
        <source>{programme}: the longer streak stays</source>
        <translation>{programme}：長いほうの連続記録が残ります</translation>
    </message>
    <message>
        <source>{programme}: stays</source>
        <translation>{programme}：そのまま残ります</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s)</source>
        <translation>
            <numerusform>スタンプ%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%nポイント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>残り%n回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Look-alikes</source>
        <translation>似たご登録</translation>
    </message>
    <message>
        <source>Clubs</source>
        <translation>クラブ</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>催し</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>クーポンのご案内</translation>
    </message>
    <message>
        <source>To be erased</source>
        <translation>消去の候補</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month and its year, Qt&apos;s letters</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n週間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%nか月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n年前</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter {name}</source>
        <translation>レジ {name}</translation>
    </message>
    <message>
        <source>no card yet</source>
        <translation>カードなし</translation>
    </message>
    <message>
        <source>reward waits</source>
        <translation>特典あり</translation>
    </message>
    <message>
        <source>This card is full.</source>
        <translation>このカードはいっぱいです。</translation>
    </message>
    <message numerus="yes">
        <source>%n more, then: {reward}</source>
        <translation>
            <numerusform>あと%n個で{reward}</numerusform>
        </translation>
    </message>
</context>
</TS>
