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
        <source>handed over: {reward}</source>
        <translation>特典をお渡ししました（{reward}）</translation>
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
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
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
        <source>{channel}: agreed</source>
        <translation>{channel}：同意をいただきました</translation>
    </message>
    <message>
        <source>{channel}: withdrawn</source>
        <translation>{channel}：同意が取り下げられました</translation>
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
        <source>Scan a card, or type a few letters of a name, its reading, or the last digits of a phone number. Enter stamps, 2 to 9 stamp that many, R hands over the reward that waits, Esc makes room for the next customer. A scanned coupon is used at once.</source>
        <translation>カードを読み取るか、お名前・ふりがな・電話番号の下4桁などを入力します。Enterでスタンプを1個、2〜9のキーでその数だけ押し、Rで特典をお渡しし、Escで次のお客様に移ります。クーポンは読み取るとすぐに使用済みになります。</translation>
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
        <source>Type a part of a name, its reading, a phone number, an e-mail address or a code; the arrows and Enter open a person. Their page shows what the shop knows and what happened; each step that can be taken back has its own Undo. Somebody who does not come any more is put away, never deleted, and can be brought back at any time.</source>
        <translation>お名前の一部、ふりがな、電話番号、メールアドレス、コードで探し、矢印キーとEnterで開きます。お客様のページには、お店が知っていることとこれまでの記録が並び、取り消せるものにはそれぞれ「元に戻す」が付いています。いらっしゃらなくなった方は、削除せずに非表示にします。いつでも再表示できます。</translation>
    </message>
    <message>
        <source>The old coupon stays used; a new one takes its place.</source>
        <translation>前のクーポンは使用済みのままです。代わりに新しいクーポンができました。</translation>
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
    <name>Dots</name>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>全{steps}ステップの{step}</translation>
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
        <source>May be reached by</source>
        <translation>ご連絡の方法</translation>
    </message>
    <message>
        <source>The customer agreed to this</source>
        <translation>お客様の同意をいただいています</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
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
        <source>What it gives</source>
        <translation>クーポンの内容</translation>
    </message>
    <message>
        <source>Large on the coupon, so few words.</source>
        <translation>クーポンに大きく載ります。短い言葉にしてください。</translation>
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
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>スタンプ%n個で{reward}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammesSection</name>
    <message>
        <source>Stamp cards</source>
        <translation>スタンプカード</translation>
    </message>
    <message>
        <source>What a card asks and gives. Cards in use keep the terms they began with.</source>
        <translation>スタンプの数と特典です。使用中のカードは、始めたときの条件のまま続きます。</translation>
    </message>
    <message>
        <source>New stamp card…</source>
        <translation>新しいスタンプカード…</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>スタンプ%n個で{reward}</numerusform>
        </translation>
    </message>
    <message>
        <source>worth {value}</source>
        <translation>{value}相当</translation>
    </message>
    <message>
        <source>at most {count} per visit</source>
        <translation>1回のご来店で{count}個まで</translation>
    </message>
    <message>
        <source>at most {count} a day</source>
        <translation>1日{count}個まで</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use</source>
        <translation>
            <numerusform>使用中%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>version {version} since {day}</source>
        <translation>{day}から第{version}版</translation>
    </message>
    <message numerus="yes">
        <source>%n on earlier terms until they fill up</source>
        <translation>
            <numerusform>%n枚はいっぱいになるまで以前の条件です</numerusform>
        </translation>
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
    <name>ScanField</name>
    <message>
        <source>Scan a card, or type a name, phone or code</source>
        <translation>カードを読み取るか、お名前・電話番号・コードを入力</translation>
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
        <source>Every change is saved at once. Type into the field above to find a setting. A stamp card that you change gets a new version: cards in use keep theirs until they fill up. Going back to a copy closes the window and opens it again.</source>
        <translation>変更はすぐに保存されます。上の欄に入力すると設定を探せます。スタンプカードを変えると新しい版になり、使用中のカードはいっぱいになるまで元の条件のままです。バックアップに戻すと、画面がいったん閉じて開き直します。</translation>
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
    <name>Teller</name>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Change a stamp card</source>
        <translation>スタンプカードの変更</translation>
    </message>
    <message>
        <source>New stamp card</source>
        <translation>新しいスタンプカード</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>one free coffee</source>
        <translation>コーヒー1杯無料</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>never</source>
        <translation>期限なし</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use keep the terms they began with until they fill up; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>使用中の%n枚は、いっぱいになるまで始めたときの条件のままです。新しいカードと次の周からは、ここに書いた条件になります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use keep version {version} until they fill up; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>使用中の%n枚は、いっぱいになるまで第{version}版のままです。新しいカードと次の周からは、ここに書いた条件になります。</numerusform>
        </translation>
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
        <source>Welcome stamps</source>
        <translation>はじめのスタンプ</translation>
    </message>
    <message>
        <source>On a new card, before the first visit.</source>
        <translation>新しいカードに、最初から押してある数です。</translation>
    </message>
    <message>
        <source>Stamps from a paper card</source>
        <translation>紙のカードから移せる数</translation>
    </message>
    <message>
        <source>At most this many are carried over.</source>
        <translation>この数まで移せます。</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for purchases of {minimum} or more; this one is {amount}. It stays good for another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was earned today and is good from the next visit on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” does not go together with what was used just now. It stays good for another visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {limit} stamps for one scan, not {wanted}. Give fewer, or ask the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed} points are needed; the card has {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left on this pass. Sell a new one, or charge this one at the till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pass was used {given} times today; {limit} a day are included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year&apos;s gift was given already, on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the month for this gift, or the day is not noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can bring themselves. Choose the person who told them about the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two belong to one household, so this does not count as bringing a friend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has been brought by the other one already, so it does not count both ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has been here before, or somebody else has brought them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} friends a year count. Thank them in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This programme ended on {on}. What was earned stays good as promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamps per scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed weeks forgiven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From how much on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted over so many days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewards to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months until points lapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a purchase of</source>
        <translation type="unfinished"></translation>
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
    <name>_RewardPanel</name>
    <message>
        <source>Hand over</source>
        <translation>お渡しする</translation>
    </message>
    <message>
        <source>A reward has lapsed</source>
        <translation>期限の切れた特典があります</translation>
    </message>
    <message>
        <source>Waiting: {reward}</source>
        <translation>特典：{reward}</translation>
    </message>
    <message>
        <source>worth {value}</source>
        <translation>{value}相当</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lapsed</source>
        <translation>
            <numerusform>期限切れ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{reward}, until {day}. Ask the owner whether to honour it.</source>
        <translation>{reward}（{day}まで）。お渡ししてよいか、オーナーに確認してください。</translation>
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
    <message>
        <source>New card</source>
        <translation>新しいカード</translation>
    </message>
    <message>
        <source>Card full: a reward waits</source>
        <translation>カードがいっぱいに：特典あり</translation>
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
        <source>The owner lifted the limit</source>
        <translation>オーナーが上限を超えて許可</translation>
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
