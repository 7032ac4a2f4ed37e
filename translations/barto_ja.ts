<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>CsvExport</name>
    <message>
        <source>Export as CSV</source>
        <translation>CSV にエクスポート</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>CSV ファイル (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>%1 に書き込めませんでした（%2）。</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>FilterQuery</name>
    <message>
        <source>&apos;%1&apos; is no state; write one of %2.</source>
        <translation>「%1」という状態はありません。%2 のいずれかを入力してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no moment; write one as 2026-11-24, 2026-11-24T09:30, 09:30, yesterday or 7d.</source>
        <translation>「%1」は日時として認識できません。2026-11-24、2026-11-24T09:30、09:30、yesterday、7d のように入力してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no length of time; write one as 500ms, 90s, 15min, 12h or 7d.</source>
        <translation>「%1」は時間の長さとして認識できません。500ms、90s、15min、12h、7d のように入力してください。</translation>
    </message>
</context>
<context>
    <name>GuiOptions</name>
    <message>
        <source>barto-gui shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>barto-gui は、管理対象のマシンで何が実行され、何がなぜ失敗し、次に何が予定されているかを表示します。</translation>
    </message>
    <message>
        <source>As -c: connect as FILE says, without a profile</source>
        <translation>-c と同じ: プロファイルを使わず、FILE の設定に従って接続する</translation>
    </message>
    <message>
        <source>Connect with the profile of that name</source>
        <translation>指定した名前のプロファイルで接続する</translation>
    </message>
    <message>
        <source>Open a page: %1</source>
        <translation>ページを開く: %1</translation>
    </message>
    <message>
        <source>Open a run by its id</source>
        <translation>ID を指定して実行を開く</translation>
    </message>
    <message>
        <source>there is no page &apos;%1&apos;; write one of %2.</source>
        <translation>「%1」というページはありません。%2 のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the whole id of a run.</source>
        <translation>「%1」は完全な実行 ID ではありません。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>漏れ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>missed</source>
        <translation>実行漏れ</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>シグナル %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>コード %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <comment>of a sentence</comment>
        <translation>
            <numerusform>クライアント%n台</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet.</source>
        <translation>クライアントはまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) up</source>
        <translation>
            <numerusform>クライアント%n台がオンライン</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: %1, no failed, missed or lost runs %2.</source>
        <translation>すべて正常です。%1、%2に失敗・実行漏れ・結果不明の実行はありません。</translation>
    </message>
    <message>
        <source>No failed, missed or lost runs %1; %2 away.</source>
        <translation>%1に失敗・実行漏れ・結果不明の実行はありません。%2がオフラインです。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>失敗%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) were missed</source>
        <translation>
            <numerusform>実行漏れ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1と%2</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%2に%1が発生しました。</translation>
    </message>
    <message>
        <source>%1 %2; %3 away.</source>
        <translation>%2に%1が発生しました。%3がオフラインです。</translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished">失敗</translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>実行漏れ</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>due %1</source>
        <translation>予定 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>遅延 %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>開始 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>所要時間 %1</translation>
    </message>
    <message>
        <source>%1: signal %2</source>
        <translation>%1: シグナル %2</translation>
    </message>
    <message>
        <source>%1: exit %2</source>
        <translation>%1: 終了コード %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>スロット%n件（%1～%2）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>made up for at %1</source>
        <translation>%1 に補完実行</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>signal %1</source>
        <translation>シグナル %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>agent away since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agent of this name has connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its agent has not confirmed the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its agent is connected, and does not say what became of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerFacts</name>
    <message>
        <source>everything</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>viewer: reads</source>
        <translation>viewer: 閲覧</translation>
    </message>
    <message>
        <source>operator: reads, runs and cancels</source>
        <translation>operator: 閲覧、実行、中止</translation>
    </message>
    <message>
        <source>admin: everything</source>
        <translation>admin: すべての操作</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>稼働時間</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>起動日時</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>With</source>
        <translation>ビルド環境</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>接続元アドレス</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Listens at</source>
        <translation>待ち受けアドレス</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>オペレーター数</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>ロードアベレージ</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>待機なし</translation>
    </message>
    <message>
        <source>Lines a second</source>
        <translation>毎秒の行数</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Oldest unacknowledged</source>
        <translation>最古の未確認データ</translation>
    </message>
    <message>
        <source>Lines since the start</source>
        <translation>起動以降の行数</translation>
    </message>
    <message>
        <source>Batches since the start</source>
        <translation>起動以降のバッチ数</translation>
    </message>
    <message>
        <source>up</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>away</source>
        <translation>接続不可</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%2 から%1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>Keeps runs</source>
        <translation>実行の保持期間</translation>
    </message>
    <message>
        <source>Keeps failed runs</source>
        <translation>失敗した実行の保持期間</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>スケジュール</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>同期中</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>実行漏れ</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>開始失敗</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>未接続</translation>
    </message>
</context>
<context>
    <name>TimeFormat</name>
    <message>
        <source>%1 on the client (%2)</source>
        <translation>%1（クライアント: %2）</translation>
    </message>
    <message>
        <source>Times in each client&apos;s own zone</source>
        <translation>時刻: 各クライアントのタイムゾーン</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>時刻: %1</translation>
    </message>
    <message>
        <source>Times in %1 (%2)</source>
        <translation>時刻: %1 (%2)</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day of a chart: a pattern of QLocale::toString, in the order and with the marks of the language</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>a day with its weekday, a pattern as above</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>barto::App</name>
    <message>
        <source>About barto</source>
        <translation>barto について</translation>
    </message>
    <message>
        <source>Shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>管理対象のマシンで何が実行され、何がなぜ失敗し、次に何が予定されているかを表示します。</translation>
    </message>
    <message>
        <source>Token for %1 (%2).
This system has no keychain that could keep it.</source>
        <translation>%1（%2）のトークン
このシステムには、トークンを保存できるキーリングがありません。</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>New Window</source>
        <translation>新しいウィンドウ</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行の高さ</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>コンパクト</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Nothing is failing</source>
        <translation>失敗中のスケジュールなし</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>失敗中のスケジュール%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n件実行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>%1 on %2: %3
%4
%5</source>
        <translation>%1（%2）: %3
%4
%5</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>確認が必要なものはありません。</translation>
    </message>
</context>
<context>
    <name>barto::BriefRuns</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定日時</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了ステータス</translation>
    </message>
</context>
<context>
    <name>barto::Cleanup</name>
    <message>
        <source>the server did not answer</source>
        <translation>サーバーが応答しませんでした</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>削除するものはありません。</translation>
    </message>
    <message>
        <source>No run is older than %1.</source>
        <translation>%1 より古い実行はありません。</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>クリーンアップ</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n run(s) older than %1?</source>
        <translation>
            <numerusform>%1より古い実行%n件を削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were removed.</source>
        <translation>
            <numerusform>実行%n件を削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>使用中のトークンには、この操作の権限がありません。</translation>
    </message>
    <message>
        <source>The clean-up did not work.</source>
        <translation>クリーンアップに失敗しました。</translation>
    </message>
    <message numerus="yes">
        <source>Their output, %n line(s), is removed with them. This cannot be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) went with them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientPane</name>
    <message>
        <source>Choose a client to see more of it.</source>
        <translation>クライアントを選択すると、詳細が表示されます。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>今後の実行予定</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近の実行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>アーキテクチャ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Zone data</source>
        <translation>タイムゾーンデータ</translation>
    </message>
    <message>
        <source>Booted</source>
        <translation>起動日時</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>barto::ClientsModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終接続</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Failed today</source>
        <translation>今日の失敗</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <translation>%2 から%1（%3）</translation>
    </message>
    <message>
        <source>This agent is of version %1, the server of %2.</source>
        <translation>このエージェントのバージョンは %1、サーバーのバージョンは %2 です。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Output of %n run(s) waits on its disk.</source>
        <translation>
            <numerusform>実行%n件分の出力が、ディスク上で送信を待っています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientsPage</name>
    <message>
        <source>clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>クライアント%n台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n away</source>
        <translation>
            <numerusform>オフライン%n台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catching up</source>
        <translation>
            <numerusform>同期中%n台</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>クライアントはまだありません</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>マシンで bartoc を起動し、このサーバーに接続するよう設定してください。</translation>
    </message>
    <message>
        <source>Copy Configuration</source>
        <translation>設定をコピー</translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation>実行履歴を表示</translation>
    </message>
    <message>
        <source>Show Schedules</source>
        <translation>スケジュールを表示</translation>
    </message>
    <message>
        <source>Show Timeline</source>
        <translation>タイムラインを表示</translation>
    </message>
</context>
<context>
    <name>barto::CompareView</name>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>前の差分（Shift+F3）</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>次の差分（F3）</translation>
    </message>
    <message>
        <source>Ignore Numbers</source>
        <translation>数字を無視</translation>
    </message>
    <message>
        <source>Lines that differ in digits only count as equal</source>
        <translation>数字だけが異なる行を同じとみなします</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>左右に並べる</translation>
    </message>
    <message>
        <source>Show both beside each other</source>
        <translation>両方を左右に並べて表示します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back to the output (Esc)</source>
        <translation>出力に戻る（Esc）</translation>
    </message>
    <message>
        <source>Reading… %1 %</source>
        <translation>読み込み中… %1%</translation>
    </message>
    <message>
        <source>Could not read both outputs.</source>
        <translation>両方の出力を読み込めませんでした。</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>差分なし</translation>
    </message>
    <message>
        <source>%1 removed, %2 added</source>
        <translation>削除 %1行、追加 %2行</translation>
    </message>
    <message>
        <source>%1 · only beginning and end compared: more than %2 lines</source>
        <translation>%1 · %2行を超えるため、先頭と末尾のみ比較</translation>
    </message>
</context>
<context>
    <name>barto::ConnectDialog</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>暗号化（TLS）</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connect to a bartos server</source>
        <translation>bartos サーバーに接続</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>for example: production</source>
        <translation>例: 本番環境</translation>
    </message>
    <message>
        <source>kept in this system&apos;s keychain</source>
        <translation>このシステムのキーリングに保存されます</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>ホスト(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>ポート(&amp;P)</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>認証局の証明書</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>クライアント証明書の秘密鍵</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>システムの認証局</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>トークン(&amp;T)</translation>
    </message>
    <message>
        <source>Found %1: use %2</source>
        <translation>%1 が見つかりました。接続先は %2 です。</translation>
    </message>
    <message>
        <source>Use It</source>
        <translation>これを使う</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM ファイル (*.pem *.crt *.key);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate.</source>
        <translation>証明書には秘密鍵が、秘密鍵には証明書が必要です。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionBanner</name>
    <message>
        <source>Connected again.</source>
        <translation>再接続しました。</translation>
    </message>
    <message>
        <source>The server cannot reach its database. Agents keep their output and deliver it later.</source>
        <translation>サーバーがデータベースに接続できません。エージェントは出力を保持し、後で送信します。</translation>
    </message>
    <message>
        <source>The server cannot reach its database since %1. Agents keep their output and deliver it later.</source>
        <translation>サーバーが %1 からデータベースに接続できません。エージェントは出力を保持し、後で送信します。</translation>
    </message>
    <message>
        <source>Connection lost at %1. What you see is from then.</source>
        <translation>%1 に接続が切れました。表示内容はその時点のものです。</translation>
    </message>
    <message>
        <source>Not connected: %1.</source>
        <translation>接続されていません（%1）。</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>再試行しています。</translation>
    </message>
    <message>
        <source>Trying again in %1.</source>
        <translation>%1後に再試行します。</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>サーバーがトークンを拒否しました。</translation>
    </message>
    <message>
        <source>Enter Token…</source>
        <translation>トークンを入力…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>サーバーの証明書を信頼できません（%1）。</translation>
    </message>
    <message>
        <source>Show Certificate…</source>
        <translation>証明書を表示…</translation>
    </message>
    <message>
        <source>The certificate files of this connection cannot be used: %1.</source>
        <translation>この接続の証明書ファイルを使用できません（%1）。</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>接続を編集…</translation>
    </message>
    <message>
        <source>The server does not let us in: %1.</source>
        <translation>サーバーが接続を許可しませんでした（%1）。</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionTest</name>
    <message numerus="yes">
        <source>It works: bartos %1 on %2, %n client(s) up.</source>
        <translation>
            <numerusform>接続に成功しました。%2 の bartos %1、クライアント%n台がオンラインです。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered, but refused: %1.</source>
        <translation>サーバーは応答しましたが、要求を拒否しました（%1）。</translation>
    </message>
    <message>
        <source>No machine of that name is known. Check the host.</source>
        <translation>その名前のマシンが見つかりません。ホストを確認してください。</translation>
    </message>
    <message>
        <source>Nobody listens there. Check host and port, and that bartos is running.</source>
        <translation>接続先で待ち受けているプログラムがありません。ホストとポート、および bartos が動作していることを確認してください。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>サーバーに到達できません（%1）。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>サーバーの証明書を信頼できません（%1）。</translation>
    </message>
    <message>
        <source>The certificate files cannot be used: %1.</source>
        <translation>証明書ファイルを使用できません（%1）。</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>サーバーがトークンを拒否しました。</translation>
    </message>
    <message>
        <source>Something else than bartos answers there: %1. Check the port, and whether TLS is meant.</source>
        <translation>bartos 以外のプログラムが応答しました（%1）。ポートと、TLS を使うべきかどうかを確認してください。</translation>
    </message>
    <message>
        <source>It did not work: %1.</source>
        <translation>接続に失敗しました（%1）。</translation>
    </message>
</context>
<context>
    <name>barto::ContentStates</name>
    <message>
        <source>Copy Details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>No %1 match the filter.</source>
        <translation>フィルターに一致する%1はありません。</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>使用中のトークンには、この操作の権限がありません。</translation>
    </message>
    <message>
        <source>Could not load the %1.</source>
        <translation>%1を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1を読み込み中…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>barto::DataTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>列をリセット</translation>
    </message>
</context>
<context>
    <name>barto::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal line(s), click to show</source>
        <translation>
            <numerusform>同一の%Ln行（クリックで表示）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::FailuresModel</name>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>The last runs, the newest one on the right.</source>
        <translation>最近の実行。右端が最新です。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Failing since</source>
        <translation>失敗開始日時</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>連続回数</translation>
    </message>
    <message>
        <source>Last 14 runs</source>
        <translation>直近14回の実行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>barto::FailuresPage</name>
    <message>
        <source>failures</source>
        <translation>失敗情報</translation>
    </message>
    <message>
        <source>Every Failed Run</source>
        <translation>失敗した実行をすべて表示</translation>
    </message>
    <message>
        <source>Nothing is failing.</source>
        <translation>失敗中のスケジュールはありません。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>失敗中のスケジュール%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>クライアント%n台</numerusform>
        </translation>
    </message>
    <message>
        <source>Last failure: %1 on %2, %3 ago.</source>
        <translation>最後の失敗: %1（%2）、%3前</translation>
    </message>
    <message>
        <source>Show All Its Runs</source>
        <translation>すべての実行を表示</translation>
    </message>
    <message>
        <source>Show Its Schedule</source>
        <translation>スケジュールを表示</translation>
    </message>
</context>
<context>
    <name>barto::FilterBar</name>
    <message>
        <source>Filter: words, or %1</source>
        <translation>フィルター: 語句、または %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; means nothing here. This page knows %2.</source>
        <translation>「%1:」はここでは使えません。このページで使えるのは %2 です。</translation>
    </message>
</context>
<context>
    <name>barto::FilterChip</name>
    <message>
        <source>%1: all</source>
        <translation>%1: すべて</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>barto::FindBar</name>
    <message>
        <source>Find in output</source>
        <translation>出力内を検索</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>次の一致（F3）</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Upper and lower case are different</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>正規表現を使用</translation>
    </message>
    <message>
        <source>First Error</source>
        <translation>最初のエラー</translation>
    </message>
    <message>
        <source>The first stderr line, else the first that looks like an error (Ctrl+E)</source>
        <translation>stderr の最初の行。なければ、エラーらしい最初の行（Ctrl+E）</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Time stamps (Ctrl+T)</source>
        <translation>タイムスタンプ（Ctrl+T）</translation>
    </message>
    <message>
        <source>No Times</source>
        <translation>表示しない</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Since the Start</source>
        <translation>開始からの経過時間</translation>
    </message>
    <message>
        <source>Since the Line Before</source>
        <translation>前の行からの経過時間</translation>
    </message>
    <message>
        <source>stderr only</source>
        <translation>stderr のみ</translation>
    </message>
    <message>
        <source>Show only what went to stderr</source>
        <translation>stderr への出力だけを表示</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>折り返し</translation>
    </message>
    <message>
        <source>Break long lines instead of scrolling sideways</source>
        <translation>長い行を横スクロールせずに折り返す</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Stay at the end as lines come (F)</source>
        <translation>新しい行が届いても末尾を表示し続ける（F）</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>正規表現が正しくありません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln行</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>No match so far</source>
        <translation>まだ一致なし</translation>
    </message>
    <message>
        <source>%1 · stopped there</source>
        <translation>%1 · 以降は打ち切り</translation>
    </message>
    <message>
        <source>%1 · search failed</source>
        <translation>%1 · 検索失敗</translation>
    </message>
    <message>
        <source>%1 · searched %2 %</source>
        <translation>%1 · %2% 検索済み</translation>
    </message>
</context>
<context>
    <name>barto::FindField</name>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>クライアント、スケジュール、実行を検索…</translation>
    </message>
</context>
<context>
    <name>barto::FindingsModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>barto::FiringList</name>
    <message>
        <source>Next firings</source>
        <translation>今後の実行予定</translation>
    </message>
    <message>
        <source>now</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1h %2m</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1d %2h</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1 (%2) on %3
due %4</source>
        <translation>%1（%2）、クライアント: %3
予定: %4</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>実行予定はありません。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::FiringsModel</name>
    <message>
        <source>In</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定日時</translation>
    </message>
    <message>
        <source>now</source>
        <translation>まもなく</translation>
    </message>
</context>
<context>
    <name>barto::HeatMap</name>
    <message>
        <source>Failed runs by time</source>
        <translation>時間帯別の失敗した実行</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1 %2～%3</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>nothing ran</source>
        <translation>実行なし</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), all well</source>
        <translation>
            <numerusform>実行%n件、すべて正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) failed</source>
        <translation>
            <numerusform>実行%n件中%1件が失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>実行漏れ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>エージェントがオフライン</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
</context>
<context>
    <name>barto::ListPage</name>
    <message>
        <source>Loading was cancelled.</source>
        <translation>読み込みをキャンセルしました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>新しいウィンドウで開く</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV にエクスポート…</translation>
    </message>
    <message>
        <source>Filter by This Client</source>
        <translation>このクライアントで絞り込む</translation>
    </message>
    <message>
        <source>Exclude This Client</source>
        <translation>このクライアントを除外</translation>
    </message>
    <message>
        <source>Filter by This Schedule</source>
        <translation>このスケジュールで絞り込む</translation>
    </message>
    <message>
        <source>Exclude This Schedule</source>
        <translation>このスケジュールを除外</translation>
    </message>
    <message>
        <source>Filter by This State</source>
        <translation>この状態で絞り込む</translation>
    </message>
    <message>
        <source>Copy Row</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy Id</source>
        <translation>ID をコピー</translation>
    </message>
    <message>
        <source>Copy as barto-cli Command</source>
        <translation>barto-cli コマンドとしてコピー</translation>
    </message>
</context>
<context>
    <name>barto::Minimap</name>
    <message>
        <source>Stderr on the left, matches on the right</source>
        <translation>左は stderr、右は一致箇所</translation>
    </message>
    <message>
        <source>Overview of the output</source>
        <translation>出力の全体表示</translation>
    </message>
</context>
<context>
    <name>barto::MissedList</name>
    <message>
        <source>missed slots</source>
        <translation>実行漏れ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2日間</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30日間</translation>
    </message>
    <message>
        <source>“%1” is no time. Write 2d, yesterday or 2026-11-24T09:30.</source>
        <translation>「%1」は日時として認識できません。2d、yesterday、2026-11-24T09:30 のように入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>実行漏れ%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>スキップ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones are not shown</source>
        <translation>これより古いものは表示されません</translation>
    </message>
    <message>
        <source>No slot was missed in the last 30 days.</source>
        <translation>過去30日間に実行漏れはありません。</translation>
    </message>
    <message>
        <source>Run Now to Make Up…</source>
        <translation>今すぐ補完実行…</translation>
    </message>
    <message>
        <source>Timeline Around Slot</source>
        <translation>スロット前後のタイムライン</translation>
    </message>
</context>
<context>
    <name>barto::MissedModel</name>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>スロット%n件（%1～%2）</numerusform>
        </translation>
    </message>
    <message>
        <source>run at %1</source>
        <translation>%1 に実行</translation>
    </message>
    <message>
        <source>One run made up for it: %1</source>
        <translation>1回の実行で補完しました: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定日時</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>スロット数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Made up by</source>
        <translation>補完実行</translation>
    </message>
</context>
<context>
    <name>barto::Notices</name>
    <message>
        <source>Recovered</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>%1 works again on %2</source>
        <translation>%1（%2）が復旧しました</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) work again</source>
        <translation>
            <numerusform>スケジュール%n件が復旧しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>実行%n件が失敗しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>(クライアント%n台)</numerusform>
        </translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>開始失敗</translation>
    </message>
    <message>
        <source>%1 on %2 failed (%3)</source>
        <translation>%1（%2）が失敗しました: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>&quot;3 runs failed&quot;, &quot;on 2 clients&quot;</extracomment>
        <translation type="unfinished">%1 %2</translation>
    </message>
</context>
<context>
    <name>barto::OutputView</name>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation>末尾に移動して追従（End）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Find Selected Text</source>
        <translation>選択したテキストを検索</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stderr line(s)</source>
        <translation>
            <numerusform>stderr の新着%Ln行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>新着%Ln行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::OverviewPage</name>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Timeline ›</source>
        <translation>タイムライン ›</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>今後の実行予定</translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>すべて ›</translation>
    </message>
    <message>
        <source>All failures ›</source>
        <translation>すべての失敗 ›</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2日間</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30日間</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>クライアントはまだありません</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>マシンで bartoc を起動し、このサーバーに接続するよう設定してください。</translation>
    </message>
    <message>
        <source>Failed runs by client and day</source>
        <translation>失敗した実行（クライアント別・日別）</translation>
    </message>
    <message>
        <source>Failed runs by client and hour</source>
        <translation>失敗した実行（クライアント別・時間別）</translation>
    </message>
    <message>
        <source>Failed runs by schedule and day</source>
        <translation>失敗した実行（スケジュール別・日別）</translation>
    </message>
    <message>
        <source>Failed runs by schedule and hour</source>
        <translation>失敗した実行（スケジュール別・時間別）</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>%1件すべて表示</translation>
    </message>
    <message>
        <source>none away</source>
        <translation>オフラインなし</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more away</source>
        <translation>
            <numerusform>%1 ほか%n台がオフライン</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 がオフライン</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>longest %1: %2 on %3</source>
        <translation>最長 %1: %2（%3）</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>前の期間は%1件</translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>クライアント%n台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n schedule(s)</source>
        <translation>
            <numerusform>スケジュール%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>every slot has its run</source>
        <translation>すべて予定どおり実行</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1 で発生</translation>
    </message>
    <message>
        <source>since 00:00</source>
        <translation>00:00 以降</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>過去%n日間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>client(s) up</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>running now</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform>実行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run(s)</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform>失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slot(s) missed</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::PackagesModel</name>
    <message>
        <source>A security update.</source>
        <translation>セキュリティ更新です。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>インストール済み</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>利用可能</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>リポジトリ</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
</context>
<context>
    <name>barto::Page</name>
    <message>
        <source>Not connected</source>
        <translation>接続されていません</translation>
    </message>
</context>
<context>
    <name>barto::PageHead</name>
    <message>
        <source>Zone of times</source>
        <translation>時刻のタイムゾーン</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Each client&apos;s own</source>
        <translation>クライアントごと</translation>
    </message>
</context>
<context>
    <name>barto::Palette</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>クライアント、スケジュール、実行を検索…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1 のスケジュール</translation>
    </message>
    <message>
        <source>Run of %1 on %2</source>
        <translation>%1（%2）の実行</translation>
    </message>
</context>
<context>
    <name>barto::QueryPage</name>
    <message>
        <source>Fetch More</source>
        <translation>さらに取得</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>CSV を保存…</translation>
    </message>
    <message>
        <source>Run the selection or the statement around the cursor (Ctrl+Enter)</source>
        <translation>選択範囲またはカーソル位置の文を実行（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Cancel the query (Esc)</source>
        <translation>クエリを中止（Esc）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>What was asked before (Ctrl+Up, Ctrl+Down)</source>
        <translation>過去のクエリ（Ctrl+Up、Ctrl+Down）</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Another query</source>
        <translation>クエリを追加</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Write a query, then Ctrl+Enter.</source>
        <translation>クエリを入力し、Ctrl+Enter を押してください。</translation>
    </message>
    <message>
        <source>The last lines on stderr</source>
        <translation>stderr の最新の行</translation>
    </message>
    <message>
        <source>The commands that failed last</source>
        <translation>最近失敗したコマンド</translation>
    </message>
    <message>
        <source>The schedules with the most runs</source>
        <translation>実行回数の多いスケジュール</translation>
    </message>
    <message>
        <source>When each client was seen last</source>
        <translation>各クライアントの最終接続</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>Stopped at %1 rows.</source>
        <translation>%1行で打ち切りました。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) · %1 s</source>
        <translation>
            <numerusform>%n行 · %1秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>使用中のトークンには、この操作の権限がありません。</translation>
    </message>
    <message>
        <source>Only reading is allowed here.</source>
        <translation>ここでは読み取りのみ許可されています。</translation>
    </message>
    <message>
        <source>Cancelled after %1 s</source>
        <translation>%1秒で中止しました</translation>
    </message>
    <message>
        <source>result</source>
        <comment>a file&apos;s name, without .csv</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>クエリ %1</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>実行したクエリはまだありません</translation>
    </message>
    <message>
        <source>Reads the database, changes nothing</source>
        <translation>データベースを読み取るだけで、変更はしません</translation>
    </message>
</context>
<context>
    <name>barto::QueryResult</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n バイト</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunChart</name>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Chart of runs over time</source>
        <translation>実行の推移グラフ</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>実行%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>うち%n件が失敗</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunStarter</name>
    <message>
        <source>Run Now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>Run %1 on %2 now?</source>
        <translation>%1（%2）を今すぐ実行しますか？</translation>
    </message>
    <message>
        <source>%1 was not started on %2.</source>
        <translation>%1（%2）を開始できませんでした。</translation>
    </message>
</context>
<context>
    <name>barto::RunTexts</name>
    <message>
        <source>exit %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>開始 %1</translation>
    </message>
    <message>
        <source>started %1 late</source>
        <translation>開始遅延 %1</translation>
    </message>
    <message>
        <source>%1 on %2 is running</source>
        <translation>%1（%2）を実行中です</translation>
    </message>
    <message>
        <source>%1 on %2 succeeded</source>
        <translation>%1（%2）が成功しました</translation>
    </message>
    <message>
        <source>%1 on %2 failed</source>
        <translation>%1（%2）が失敗しました</translation>
    </message>
    <message>
        <source>%1 on %2 was cancelled</source>
        <translation>%1（%2）は中止されました</translation>
    </message>
    <message>
        <source>%1 on %2 was lost</source>
        <translation>%1（%2）の結果が不明です</translation>
    </message>
    <message>
        <source>%1 on %2 was not started</source>
        <translation>%1（%2）を開始できませんでした</translation>
    </message>
    <message>
        <source>%1 on %2 was skipped</source>
        <translation>%1（%2）はスキップされました</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>予定 %1</translation>
    </message>
    <message>
        <source>asked for by an operator</source>
        <translation>オペレーターによる手動実行</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>所要時間 %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>経過時間 %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>最大メモリ %1</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a sentence and its reason</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>barto::RunView</name>
    <message>
        <source>Cancel…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Compare with Previous</source>
        <translation>前回と比較</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <translation>Ctrl+=</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>The server could not do that.</source>
        <translation>サーバーで処理できませんでした。</translation>
    </message>
    <message>
        <source>Loading run…</source>
        <translation>実行の詳細を読み込み中…</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>実行なし</translation>
    </message>
    <message>
        <source>Could not load some lines.</source>
        <translation>一部の行を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Nothing here looks like an error.</source>
        <translation>エラーらしい行は見つかりません。</translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>行に移動</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行番号</translation>
    </message>
    <message>
        <source>Cancel Run</source>
        <translation>実行を中止</translation>
    </message>
    <message>
        <source>Cancel %1 on %2?</source>
        <translation>%1（%2）を中止しますか？</translation>
    </message>
    <message>
        <source>TERM now, KILL after 10 s.</source>
        <translation>今すぐ TERM を送り、10秒後に KILL を送ります。</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>実行を続ける</translation>
    </message>
    <message>
        <source>The run is being cancelled.</source>
        <translation>実行を中止しています。</translation>
    </message>
    <message>
        <source>The run was not cancelled: %1</source>
        <translation>実行を中止できませんでした: %1</translation>
    </message>
    <message>
        <source>Started.</source>
        <translation>開始しました。</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>It was not started: %1</source>
        <translation>開始できませんでした: %1</translation>
    </message>
    <message>
        <source>The agent has not answered, so it may have been started or not. Runs will show it if it was.</source>
        <translation>エージェントから応答がないため、開始されたかどうか不明です。開始されていれば、実行履歴に表示されます。</translation>
    </message>
    <message>
        <source>There is no earlier run to compare with.</source>
        <translation>比較できる前回の実行がありません。</translation>
    </message>
    <message>
        <source>The run before had no such command.</source>
        <translation>前回の実行には、このコマンドがありません。</translation>
    </message>
    <message>
        <source>Left: the run of %1 (%2). Right: this run.</source>
        <translation>左: %1 の実行（%2）、右: この実行</translation>
    </message>
    <message>
        <source>Save Output</source>
        <translation>出力を保存</translation>
    </message>
    <message>
        <source>Text as shown (*.txt)</source>
        <translation>表示どおりのテキスト (*.txt)</translation>
    </message>
    <message>
        <source>Bytes as printed, with colours (*.log)</source>
        <translation>色を含む元のバイト列 (*.log)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 に保存中…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>コピー中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln行をコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>That is too much to copy. Save it instead.</source>
        <translation>量が多すぎてコピーできません。代わりに保存してください。</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>書き込めませんでした: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>接続されていません</translation>
    </message>
    <message>
        <source>Connection lost. What is not here yet comes when it is back.</source>
        <translation>接続が切れました。残りの内容は、再接続後に表示されます。</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>There is no such run any more.</source>
        <translation>この実行はもう存在しません。</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>使用中のトークンには、この操作の権限がありません。</translation>
    </message>
    <message>
        <source>Could not load the run: %1</source>
        <translation>実行の詳細を読み込めませんでした: %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Output removed (kept %1). Exit and times remain.</source>
        <translation>出力は削除されました（保持期間 %1）。終了ステータスと時刻は残っています。</translation>
    </message>
    <message>
        <source>Output removed. Exit and times remain.</source>
        <translation>出力は削除されました。終了ステータスと時刻は残っています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln行</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run to see its output.</source>
        <translation>実行を選択すると、出力が表示されます。</translation>
    </message>
    <message>
        <source>Waiting for the first command…</source>
        <translation>最初のコマンドを待っています…</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>何も実行されませんでした。</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>順番を待っています…</translation>
    </message>
    <message>
        <source>This command was not started.</source>
        <translation>このコマンドは開始されませんでした。</translation>
    </message>
    <message>
        <source>Waiting for the first line…</source>
        <translation>最初の行を待っています…</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>出力はありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and its command</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Connection lost. %n line(s) so far; the job goes on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunsModel</name>
    <message>
        <source>By hand: %1</source>
        <translation>手動実行: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定日時</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了ステータス</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>barto::RunsPage</name>
    <message>
        <source>runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>New runs</source>
        <translation>新しい実行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2日間</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30日間</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>実行%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>shortest first</source>
        <translation>所要時間の短い順</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>所要時間の長い順</translation>
    </message>
    <message>
        <source>most punctual first</source>
        <translation>遅延の小さい順</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>遅延の大きい順</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>実行はまだありません</translation>
    </message>
    <message>
        <source>The next one is %1, in %2.</source>
        <translation>次の実行は、%2後の %1 です。</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>今すぐ実行…</translation>
    </message>
    <message numerus="yes">
        <source>%n+ run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SchedulePane</name>
    <message>
        <source>Choose a schedule to see more of it.</source>
        <translation>スケジュールを選択すると、詳細が表示されます。</translation>
    </message>
    <message>
        <source>the agent&apos;s own</source>
        <translation>エージェントのタイムゾーン</translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation>%1（正規形: %2）</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>スケジュール式</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Next five</source>
        <translation>次の5回</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>実行%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Catches up</source>
        <translation>実行漏れの補完</translation>
    </message>
    <message>
        <source>yes, with one run</source>
        <translation>あり（1回の実行でまとめて）</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesModel</name>
    <message>
        <source>It never fires.</source>
        <translation>この式では一度も実行されません。</translation>
    </message>
    <message>
        <source>How long the last runs took; failures are marked.</source>
        <translation>最近の実行の所要時間です。失敗には印が付きます。</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>実行なし</translation>
    </message>
    <message>
        <source>Not configured</source>
        <translation>設定なし</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>予定なし</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>設定なし</translation>
    </message>
    <message>
        <source>now</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>前回</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>スケジュール式</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次回</translation>
    </message>
    <message>
        <source>In</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>所要時間の推移</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesPage</name>
    <message>
        <source>schedules</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>前回</translation>
    </message>
    <message>
        <source>Never fires</source>
        <translation>実行予定なし</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>今すぐ実行…</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <translation>
            <numerusform>スケジュール%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>クライアント%n台</numerusform>
        </translation>
    </message>
    <message>
        <source>No schedules</source>
        <translation>スケジュールはありません</translation>
    </message>
    <message>
        <source>Schedules are read from the server&apos;s configuration.</source>
        <translation>スケジュールは、サーバーの設定から読み込まれます。</translation>
    </message>
    <message>
        <source>Open Server Page</source>
        <translation>サーバーページを開く</translation>
    </message>
    <message>
        <source>Open Last Run</source>
        <translation>前回の実行を開く</translation>
    </message>
</context>
<context>
    <name>barto::ServerPage</name>
    <message>
        <source>Load in the last 15 minutes</source>
        <translation>直近15分間の負荷</translation>
    </message>
    <message>
        <source>Lines a second in the last 15 minutes</source>
        <translation>直近15分間の毎秒の行数</translation>
    </message>
    <message>
        <source>Size of the queue in the last 15 minutes</source>
        <translation>直近15分間のキューサイズ</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>クリーンアップ…</translation>
    </message>
    <message>
        <source>server&apos;s state</source>
        <comment>as in: Could not load the …</comment>
        <translation>サーバーの状態</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>サーバー情報</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>bartos %1 on %2 · up for %3</source>
        <translation>%2 の bartos %1 · 稼働時間 %3</translation>
    </message>
</context>
<context>
    <name>barto::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Find a client, schedule, run or page</source>
        <translation>クライアント、スケジュール、実行、ページを検索</translation>
    </message>
    <message>
        <source>Filter, or find in the output</source>
        <translation>フィルター、または出力内の検索</translation>
    </message>
    <message>
        <source>Clear the filter, then return to the list</source>
        <translation>フィルターを解除し、次に一覧へ戻る</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>前の場所に戻る</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>次の場所に進む</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新しいウィンドウ</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>新しいウィンドウで開く</translation>
    </message>
    <message>
        <source>Copy rows as tab-separated text</source>
        <translation>行をタブ区切りテキストとしてコピー</translation>
    </message>
    <message>
        <source>Select the rows around those you see</source>
        <translation>表示中の行とその前後を選択</translation>
    </message>
    <message>
        <source>The first row, and new rows again</source>
        <translation>先頭行に移動し、新しい行の表示を再開</translation>
    </message>
    <message>
        <source>Run the schedule now</source>
        <translation>スケジュールを今すぐ実行</translation>
    </message>
    <message>
        <source>Run and output</source>
        <translation>実行と出力</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>実行を中止</translation>
    </message>
    <message>
        <source>Compare with the previous run</source>
        <translation>前回の実行と比較</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>出力を保存</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>最初のエラー</translation>
    </message>
    <message>
        <source>Times of the lines</source>
        <translation>行の時刻</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>新しい行に追従</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>指定行に移動</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>次の失敗</translation>
    </message>
    <message>
        <source>Previous failure</source>
        <translation>前の失敗</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Undo the zoom</source>
        <translation>ズームを元に戻す</translation>
    </message>
    <message>
        <source>Pin the run&apos;s card</source>
        <translation>実行のカードを固定</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Run the selection or the statement</source>
        <translation>選択範囲または文を実行</translation>
    </message>
    <message>
        <source>Earlier query</source>
        <translation>前のクエリ</translation>
    </message>
    <message>
        <source>Later query</source>
        <translation>次のクエリ</translation>
    </message>
    <message>
        <source>Save the result as CSV</source>
        <translation>結果を CSV で保存</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボードショートカット</translation>
    </message>
</context>
<context>
    <name>barto::ShownLines</name>
    <message>
        <source>Lines are missing here: the agent&apos;s disk lost them.</source>
        <translation>ここには欠けている行があります。エージェントのディスクで失われました。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were dropped by the agent (spool full)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>barto::SidebarEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1件実行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SidebarFoot</name>
    <message>
        <source>Connection %1: %2, %3</source>
        <translation>接続 %1: %2、%3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>live</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>接続断</translation>
    </message>
</context>
<context>
    <name>barto::SparkWidget</name>
    <message>
        <source>now %1</source>
        <translation>現在 %1</translation>
    </message>
</context>
<context>
    <name>barto::SqlEditor</name>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
</context>
<context>
    <name>barto::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>failed or lost</source>
        <translation>失敗・結果不明</translation>
    </message>
    <message>
        <source>missed slot</source>
        <translation>実行漏れ</translation>
    </message>
    <message>
        <source>skipped slot</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>エージェントがオフライン</translation>
    </message>
    <message>
        <source>due</source>
        <translation>予定</translation>
    </message>
</context>
<context>
    <name>barto::TimelinePageView</name>
    <message>
        <source>1 h</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6時間</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24時間</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7日間</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>表示範囲</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Nothing ran in this range.</source>
        <translation>この期間には何も実行されていません。</translation>
    </message>
    <message>
        <source>Go to Last Run</source>
        <translation>最後の実行に移動</translation>
    </message>
    <message>
        <source>Ctrl+wheel zooms, dragging moves, Enter opens the run with the cursor.</source>
        <translation>Ctrl+ホイールで拡大・縮小、ドラッグで移動、Enter でカーソル位置の実行を開きます。</translation>
    </message>
    <message>
        <source>Only clients and schedules with “%1”. Esc shows all.</source>
        <translation>「%1」を含むクライアントとスケジュールのみを表示しています。Esc ですべて表示します。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Due slots of %n more client(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::TimelineView</name>
    <message>
        <source>Timeline of runs</source>
        <translation>実行のタイムライン</translation>
    </message>
</context>
<context>
    <name>barto::Tray</name>
    <message>
        <source>Open barto</source>
        <translation>barto を開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesList</name>
    <message>
        <source>update reports</source>
        <translation>更新レポート</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>レポート%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to update</source>
        <translation>
            <numerusform>更新可能なパッケージ%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s)</source>
        <translation>
            <numerusform>セキュリティ更新%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No update reports</source>
        <translation>更新レポートはありません</translation>
    </message>
    <message>
        <source>Reports come from schedules that list package updates.</source>
        <translation>レポートは、更新可能なパッケージを一覧にするスケジュールから届きます。</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesModel</name>
    <message>
        <source>up to date</source>
        <translation>最新の状態</translation>
    </message>
    <message>
        <source>This report is %1 old.
%2</source>
        <translation>このレポートは%1前のものです。
%2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>セキュリティ</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認日時</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
</context>
</TS>
