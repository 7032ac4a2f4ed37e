<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CsvExport</name>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>FilterQuery</name>
    <message>
        <source>&apos;%1&apos; is no state; write one of %2.</source>
        <translation>“%1”不是有效的状态；请使用以下之一：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no moment; write one as 2026-11-24, 2026-11-24T09:30, 09:30, yesterday or 7d.</source>
        <translation>“%1”不是有效的时间；请写成 2026-11-24、2026-11-24T09:30、09:30、yesterday 或 7d 的形式。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no length of time; write one as 500ms, 90s, 15min, 12h or 7d.</source>
        <translation>“%1”不是有效的时长；请写成 500ms、90s、15min、12h 或 7d 的形式。</translation>
    </message>
</context>
<context>
    <name>GuiOptions</name>
    <message>
        <source>barto-gui shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>barto-gui 显示机群中运行了哪些任务、哪些失败及其原因，以及接下来的计划。</translation>
    </message>
    <message>
        <source>As -c: connect as FILE says, without a profile</source>
        <translation>同 -c：按 FILE 的设置连接，不使用连接配置</translation>
    </message>
    <message>
        <source>Connect with the profile of that name</source>
        <translation>使用指定名称的连接配置</translation>
    </message>
    <message>
        <source>Open a page: %1</source>
        <translation>打开页面：%1</translation>
    </message>
    <message>
        <source>Open a run by its id</source>
        <translation>按 ID 打开一次运行</translation>
    </message>
    <message>
        <source>there is no page &apos;%1&apos;; write one of %2.</source>
        <translation>没有页面“%1”；请使用以下之一：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the whole id of a run.</source>
        <translation>“%1”不是完整的运行 ID。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>错过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <comment>of a sentence</comment>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet.</source>
        <translation>尚无客户端。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) up</source>
        <translation>
            <numerusform>%n 个客户端在线</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: %1, no failed, missed or lost runs %2.</source>
        <translation>一切正常：%1，%2没有失败、错过或丢失的运行。</translation>
    </message>
    <message>
        <source>No failed, missed or lost runs %1; %2 away.</source>
        <translation>%1没有失败、错过或丢失的运行；%2离线。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n 次运行失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) were missed</source>
        <translation>
            <numerusform>错过 %n 次触发</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%2，%1。</translation>
    </message>
    <message>
        <source>%1 %2; %3 away.</source>
        <translation>%2，%1；%3离线。</translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished">失败</translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished">未启动</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过的触发</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>软件更新</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>due %1</source>
        <translation>计划于 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>延迟 %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>启动于 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>%1: signal %2</source>
        <translation>%1：信号 %2</translation>
    </message>
    <message>
        <source>%1: exit %2</source>
        <translation>%1：退出码 %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%1 至 %2 共 %n 次触发</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>made up for at %1</source>
        <translation>已于 %1 补跑</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
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
        <translation>永久</translation>
    </message>
    <message>
        <source>viewer: reads</source>
        <translation>viewer：只读</translation>
    </message>
    <message>
        <source>operator: reads, runs and cancels</source>
        <translation>operator：读取、运行和取消</translation>
    </message>
    <message>
        <source>admin: everything</source>
        <translation>admin：全部权限</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>构建时间</translation>
    </message>
    <message>
        <source>With</source>
        <translation>构建环境</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>您的令牌</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>您的地址</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>您的证书</translation>
    </message>
    <message>
        <source>Listens at</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员连接数</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>无等待数据</translation>
    </message>
    <message>
        <source>Lines a second</source>
        <translation>每秒行数</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Oldest unacknowledged</source>
        <translation>最早未确认</translation>
    </message>
    <message>
        <source>Lines since the start</source>
        <translation>启动以来行数</translation>
    </message>
    <message>
        <source>Batches since the start</source>
        <translation>启动以来批次</translation>
    </message>
    <message>
        <source>up</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>away</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>结构版本</translation>
    </message>
    <message>
        <source>Keeps runs</source>
        <translation>运行记录保留期</translation>
    </message>
    <message>
        <source>Keeps failed runs</source>
        <translation>失败记录保留期</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>计划任务</translation>
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
        <translation>在线</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>补传中</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>从未上线</translation>
    </message>
</context>
<context>
    <name>TimeFormat</name>
    <message>
        <source>%1 on the client (%2)</source>
        <translation>%1，客户端时间（%2）</translation>
    </message>
    <message>
        <source>Times in each client&apos;s own zone</source>
        <translation>时区：各客户端自己的时区</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>时区：%1</translation>
    </message>
    <message>
        <source>Times in %1 (%2)</source>
        <translation>时区：%1（%2）</translation>
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
        <translation>关于 barto</translation>
    </message>
    <message>
        <source>Shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>显示机群中运行了哪些任务、哪些失败及其原因，以及接下来的计划。</translation>
    </message>
    <message>
        <source>Token for %1 (%2).
This system has no keychain that could keep it.</source>
        <translation>%1（%2）的令牌。
此系统没有可用于保存令牌的密钥环。</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>New Window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Nothing is failing</source>
        <translation>没有失败的计划任务</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n 个计划任务失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>%1 on %2: %3
%4
%5</source>
        <translation>%2 上的 %1：%3
%4
%5</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>没有需要关注的事项。</translation>
    </message>
</context>
<context>
    <name>barto::BriefRuns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>退出状态</translation>
    </message>
</context>
<context>
    <name>barto::Cleanup</name>
    <message>
        <source>the server did not answer</source>
        <translation>服务器没有应答</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>没有可删除的内容。</translation>
    </message>
    <message>
        <source>No run is older than %1.</source>
        <translation>没有早于 %1 的运行记录。</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>清理</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n run(s) older than %1?</source>
        <translation>
            <numerusform>删除 %1之前的 %n 条运行记录？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were removed.</source>
        <translation>
            <numerusform>已删除 %n 条运行记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>您的令牌无权执行此操作。</translation>
    </message>
    <message>
        <source>The clean-up did not work.</source>
        <translation>清理失败。</translation>
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
        <translation>选择一个客户端以查看详情。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>即将触发</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Zone data</source>
        <translation>时区数据</translation>
    </message>
    <message>
        <source>Booted</source>
        <translation>开机时间</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最后在线</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Failed today</source>
        <translation>今日失败</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <translation>%1，自 %2 起（%3）</translation>
    </message>
    <message>
        <source>This agent is of version %1, the server of %2.</source>
        <translation>此代理程序的版本为 %1，服务器的版本为 %2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Output of %n run(s) waits on its disk.</source>
        <translation>
            <numerusform>%n 次运行的输出在其磁盘上等待传送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientsPage</name>
    <message>
        <source>clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n away</source>
        <translation>
            <numerusform>%n 个离线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catching up</source>
        <translation>
            <numerusform>%n 个补传中</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>尚无客户端</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>请在一台机器上启动 bartoc，并将其指向此服务器。</translation>
    </message>
    <message>
        <source>Copy Configuration</source>
        <translation>复制配置</translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation>显示运行记录</translation>
    </message>
    <message>
        <source>Show Schedules</source>
        <translation>显示计划任务</translation>
    </message>
    <message>
        <source>Show Timeline</source>
        <translation>显示时间线</translation>
    </message>
</context>
<context>
    <name>barto::CompareView</name>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>上一处差异（Shift+F3）</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>下一处差异（F3）</translation>
    </message>
    <message>
        <source>Ignore Numbers</source>
        <translation>忽略数字</translation>
    </message>
    <message>
        <source>Lines that differ in digits only count as equal</source>
        <translation>仅数字不同的行视为相同</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Show both beside each other</source>
        <translation>并排显示两份输出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back to the output (Esc)</source>
        <translation>返回输出（Esc）</translation>
    </message>
    <message>
        <source>Reading… %1 %</source>
        <translation>正在读取… %1%</translation>
    </message>
    <message>
        <source>Could not read both outputs.</source>
        <translation>无法读取两份输出。</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>%1 removed, %2 added</source>
        <translation>删除 %1 行，新增 %2 行</translation>
    </message>
    <message>
        <source>%1 · only beginning and end compared: more than %2 lines</source>
        <translation>%1 · 超过 %2 行，仅比较了开头和结尾</translation>
    </message>
</context>
<context>
    <name>barto::ConnectDialog</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect to a bartos server</source>
        <translation>连接到 bartos 服务器</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>for example: production</source>
        <translation>例如：生产环境</translation>
    </message>
    <message>
        <source>kept in this system&apos;s keychain</source>
        <translation>保存在此系统的密钥环中</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>您的证书</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>您的私钥</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>系统信任的 CA</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Found %1: use %2</source>
        <translation>找到 %1：使用 %2</translation>
    </message>
    <message>
        <source>Use It</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM 文件 (*.pem *.crt *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate.</source>
        <translation>证书和私钥必须同时提供。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
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
        <translation>已重新连接。</translation>
    </message>
    <message>
        <source>The server cannot reach its database. Agents keep their output and deliver it later.</source>
        <translation>服务器无法访问其数据库。代理程序会保留输出，稍后再传送。</translation>
    </message>
    <message>
        <source>The server cannot reach its database since %1. Agents keep their output and deliver it later.</source>
        <translation>服务器自 %1 起无法访问其数据库。代理程序会保留输出，稍后再传送。</translation>
    </message>
    <message>
        <source>Connection lost at %1. What you see is from then.</source>
        <translation>连接已于 %1 断开。当前显示的是断开时的数据。</translation>
    </message>
    <message>
        <source>Not connected: %1.</source>
        <translation>未连接：%1。</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>正在重试。</translation>
    </message>
    <message>
        <source>Trying again in %1.</source>
        <translation>%1后重试。</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>服务器拒绝了令牌。</translation>
    </message>
    <message>
        <source>Enter Token…</source>
        <translation>输入令牌…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>服务器的证书不受信任：%1。</translation>
    </message>
    <message>
        <source>Show Certificate…</source>
        <translation>显示证书…</translation>
    </message>
    <message>
        <source>The certificate files of this connection cannot be used: %1.</source>
        <translation>无法使用此连接的证书文件：%1。</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>编辑连接…</translation>
    </message>
    <message>
        <source>The server does not let us in: %1.</source>
        <translation>服务器拒绝了连接：%1。</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionTest</name>
    <message numerus="yes">
        <source>It works: bartos %1 on %2, %n client(s) up.</source>
        <translation>
            <numerusform>连接正常：%2 上的 bartos %1，%n 个客户端在线。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered, but refused: %1.</source>
        <translation>服务器已应答，但拒绝了请求：%1。</translation>
    </message>
    <message>
        <source>No machine of that name is known. Check the host.</source>
        <translation>找不到该名称的机器。请检查主机。</translation>
    </message>
    <message>
        <source>Nobody listens there. Check host and port, and that bartos is running.</source>
        <translation>该地址没有服务在监听。请检查主机和端口，并确认 bartos 正在运行。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>无法访问服务器：%1。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>服务器的证书不受信任：%1。</translation>
    </message>
    <message>
        <source>The certificate files cannot be used: %1.</source>
        <translation>无法使用证书文件：%1。</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>服务器拒绝了令牌。</translation>
    </message>
    <message>
        <source>Something else than bartos answers there: %1. Check the port, and whether TLS is meant.</source>
        <translation>应答的不是 bartos：%1。请检查端口，以及是否应使用 TLS。</translation>
    </message>
    <message>
        <source>It did not work: %1.</source>
        <translation>连接失败：%1。</translation>
    </message>
</context>
<context>
    <name>barto::ContentStates</name>
    <message>
        <source>Copy Details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>No %1 match the filter.</source>
        <translation>没有%1符合筛选条件。</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>您的令牌无权执行此操作。</translation>
    </message>
    <message>
        <source>Could not load the %1.</source>
        <translation>无法加载%1。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1加载中…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>barto::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal line(s), click to show</source>
        <translation>
            <numerusform>%Ln 行相同，点击显示</numerusform>
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
        <translation>最近的运行，最新的在右侧。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Failing since</source>
        <translation>失败始于</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>连续失败</translation>
    </message>
    <message>
        <source>Last 14 runs</source>
        <translation>最近 14 次运行</translation>
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
        <translation>失败的计划任务</translation>
    </message>
    <message>
        <source>Every Failed Run</source>
        <translation>所有失败的运行</translation>
    </message>
    <message>
        <source>Nothing is failing.</source>
        <translation>没有失败的计划任务。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，涉及 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n 个计划任务失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>Last failure: %1 on %2, %3 ago.</source>
        <translation>最近一次失败：%2 上的 %1，%3前。</translation>
    </message>
    <message>
        <source>Show All Its Runs</source>
        <translation>显示其全部运行记录</translation>
    </message>
    <message>
        <source>Show Its Schedule</source>
        <translation>显示其计划任务</translation>
    </message>
</context>
<context>
    <name>barto::FilterBar</name>
    <message>
        <source>Filter: words, or %1</source>
        <translation>筛选：文字，或 %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; means nothing here. This page knows %2.</source>
        <translation>“%1:”在此无效。此页面支持 %2。</translation>
    </message>
</context>
<context>
    <name>barto::FilterChip</name>
    <message>
        <source>%1: all</source>
        <translation>%1：全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>barto::FindBar</name>
    <message>
        <source>Find in output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配（F3）</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Upper and lower case are different</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>文字是正则表达式</translation>
    </message>
    <message>
        <source>First Error</source>
        <translation>首个错误</translation>
    </message>
    <message>
        <source>The first stderr line, else the first that looks like an error (Ctrl+E)</source>
        <translation>第一行 stderr；若没有，则为第一行类似错误的内容（Ctrl+E）</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time stamps (Ctrl+T)</source>
        <translation>时间戳（Ctrl+T）</translation>
    </message>
    <message>
        <source>No Times</source>
        <translation>不显示时间</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟时间</translation>
    </message>
    <message>
        <source>Since the Start</source>
        <translation>距启动的时间</translation>
    </message>
    <message>
        <source>Since the Line Before</source>
        <translation>距上一行的时间</translation>
    </message>
    <message>
        <source>stderr only</source>
        <translation>仅 stderr</translation>
    </message>
    <message>
        <source>Show only what went to stderr</source>
        <translation>仅显示写到 stderr 的内容</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Break long lines instead of scrolling sideways</source>
        <translation>长行自动换行，不横向滚动</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Stay at the end as lines come (F)</source>
        <translation>有新行时停留在末尾（F）</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>不是有效的正则表达式</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>No match so far</source>
        <translation>暂无匹配</translation>
    </message>
    <message>
        <source>%1 · stopped there</source>
        <translation>%1 · 已在此处停止</translation>
    </message>
    <message>
        <source>%1 · search failed</source>
        <translation>%1 · 搜索失败</translation>
    </message>
    <message>
        <source>%1 · searched %2 %</source>
        <translation>%1 · 已搜索 %2%</translation>
    </message>
</context>
<context>
    <name>barto::FindField</name>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>查找客户端、计划任务、运行…</translation>
    </message>
</context>
<context>
    <name>barto::FindingsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>barto::FiringList</name>
    <message>
        <source>Next firings</source>
        <translation>即将触发</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1时%2分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1天%2时</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1 (%2) on %3
due %4</source>
        <translation>%3 上的 %1（%2）
计划于 %4</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有即将触发的计划任务。</translation>
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
        <translation>倒计时</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>barto::HeatMap</name>
    <message>
        <source>Failed runs by time</source>
        <translation>各时段的失败运行</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>尚未到来</translation>
    </message>
    <message>
        <source>nothing ran</source>
        <translation>没有运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), all well</source>
        <translation>
            <numerusform>%n 次运行，全部正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) failed</source>
        <translation>
            <numerusform>%n 次运行中有 %1 次失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>错过 %n 次触发</numerusform>
        </translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>代理程序离线</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>barto::ListPage</name>
    <message>
        <source>Loading was cancelled.</source>
        <translation>加载已取消。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Filter by This Client</source>
        <translation>按此客户端筛选</translation>
    </message>
    <message>
        <source>Exclude This Client</source>
        <translation>排除此客户端</translation>
    </message>
    <message>
        <source>Filter by This Schedule</source>
        <translation>按此计划任务筛选</translation>
    </message>
    <message>
        <source>Exclude This Schedule</source>
        <translation>排除此计划任务</translation>
    </message>
    <message>
        <source>Filter by This State</source>
        <translation>按此状态筛选</translation>
    </message>
    <message>
        <source>Copy Row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy Id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy as barto-cli Command</source>
        <translation>复制为 barto-cli 命令</translation>
    </message>
</context>
<context>
    <name>barto::Minimap</name>
    <message>
        <source>Stderr on the left, matches on the right</source>
        <translation>左侧为 stderr，右侧为匹配</translation>
    </message>
    <message>
        <source>Overview of the output</source>
        <translation>输出概览</translation>
    </message>
</context>
<context>
    <name>barto::MissedList</name>
    <message>
        <source>missed slots</source>
        <translation>错过的触发</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>“%1” is no time. Write 2d, yesterday or 2026-11-24T09:30.</source>
        <translation>“%1”不是有效的时间。请写成 2d、yesterday 或 2026-11-24T09:30 的形式。</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>错过 %n 次触发</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>跳过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones are not shown</source>
        <translation>更早的未显示</translation>
    </message>
    <message>
        <source>No slot was missed in the last 30 days.</source>
        <translation>最近 30 天没有错过任何触发。</translation>
    </message>
    <message>
        <source>Run Now to Make Up…</source>
        <translation>立即补跑…</translation>
    </message>
    <message>
        <source>Timeline Around Slot</source>
        <translation>此次触发前后的时间线</translation>
    </message>
</context>
<context>
    <name>barto::MissedModel</name>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%1 至 %2 共 %n 次触发</numerusform>
        </translation>
    </message>
    <message>
        <source>run at %1</source>
        <translation>%1 的运行</translation>
    </message>
    <message>
        <source>One run made up for it: %1</source>
        <translation>已由一次运行补跑：%1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Made up by</source>
        <translation>补跑</translation>
    </message>
</context>
<context>
    <name>barto::Notices</name>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>%1 works again on %2</source>
        <translation>%2 上的 %1 已恢复正常</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) work again</source>
        <translation>
            <numerusform>%n 个计划任务已恢复正常</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n 次运行失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>· 涉及 %n 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>%1 on %2 failed (%3)</source>
        <translation>%2 上的 %1 失败（%3）</translation>
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
        <translation>输出</translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation>转到末尾并跟随（End）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find Selected Text</source>
        <translation>查找所选文字</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stderr line(s)</source>
        <translation>
            <numerusform>%Ln 行新的 stderr 输出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>%Ln 行新输出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::OverviewPage</name>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Timeline ›</source>
        <translation>时间线 ›</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>即将触发</translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>全部 ›</translation>
    </message>
    <message>
        <source>All failures ›</source>
        <translation>全部失败 ›</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>尚无客户端</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>请在一台机器上启动 bartoc，并将其指向此服务器。</translation>
    </message>
    <message>
        <source>Failed runs by client and day</source>
        <translation>失败的运行（按客户端和日期）</translation>
    </message>
    <message>
        <source>Failed runs by client and hour</source>
        <translation>失败的运行（按客户端和小时）</translation>
    </message>
    <message>
        <source>Failed runs by schedule and day</source>
        <translation>失败的运行（按计划任务和日期）</translation>
    </message>
    <message>
        <source>Failed runs by schedule and hour</source>
        <translation>失败的运行（按计划任务和小时）</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1 行</translation>
    </message>
    <message>
        <source>none away</source>
        <translation>无离线</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more away</source>
        <translation>
            <numerusform>%1 和另外 %n 个离线</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 离线</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>longest %1: %2 on %3</source>
        <translation>最长 %1：%3 上的 %2</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>上一时段 %1</translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>涉及 %n 个客户端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n schedule(s)</source>
        <translation>
            <numerusform>涉及 %n 个计划任务</numerusform>
        </translation>
    </message>
    <message>
        <source>every slot has its run</source>
        <translation>每次触发均已运行</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>涉及 %1</translation>
    </message>
    <message>
        <source>since 00:00</source>
        <translation>自 00:00 起</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
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
            <numerusform>运行中</numerusform>
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
            <numerusform>失败</numerusform>
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
        <translation>安全更新。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>软件源</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载大小</translation>
    </message>
</context>
<context>
    <name>barto::Page</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>barto::PageHead</name>
    <message>
        <source>Zone of times</source>
        <translation>显示时间的时区</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Each client&apos;s own</source>
        <translation>各客户端自己的时区</translation>
    </message>
</context>
<context>
    <name>barto::Palette</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>查找客户端、计划任务、运行…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Run of %1 on %2</source>
        <translation>%2 上 %1 的运行</translation>
    </message>
</context>
<context>
    <name>barto::QueryPage</name>
    <message>
        <source>Fetch More</source>
        <translation>获取更多</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>保存 CSV…</translation>
    </message>
    <message>
        <source>Run the selection or the statement around the cursor (Ctrl+Enter)</source>
        <translation>执行所选内容或光标所在的语句（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Cancel the query (Esc)</source>
        <translation>取消查询（Esc）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What was asked before (Ctrl+Up, Ctrl+Down)</source>
        <translation>以前的查询（Ctrl+Up、Ctrl+Down）</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Another query</source>
        <translation>新建查询</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Write a query, then Ctrl+Enter.</source>
        <translation>编写查询，然后按 Ctrl+Enter。</translation>
    </message>
    <message>
        <source>The last lines on stderr</source>
        <translation>stderr 的最后几行</translation>
    </message>
    <message>
        <source>The commands that failed last</source>
        <translation>最近失败的命令</translation>
    </message>
    <message>
        <source>The schedules with the most runs</source>
        <translation>运行次数最多的计划任务</translation>
    </message>
    <message>
        <source>When each client was seen last</source>
        <translation>各客户端的最后在线时间</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在执行…</translation>
    </message>
    <message>
        <source>Stopped at %1 rows.</source>
        <translation>已在 %1 行处停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) · %1 s</source>
        <translation>
            <numerusform>%n 行 · %1 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>您的令牌无权执行此操作。</translation>
    </message>
    <message>
        <source>Only reading is allowed here.</source>
        <translation>此处只允许读取。</translation>
    </message>
    <message>
        <source>Cancelled after %1 s</source>
        <translation>%1 秒后取消</translation>
    </message>
    <message>
        <source>result</source>
        <comment>a file&apos;s name, without .csv</comment>
        <translation>查询结果</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>尚无查询</translation>
    </message>
    <message>
        <source>Reads the database, changes nothing</source>
        <translation>只读取数据库，不做任何更改</translation>
    </message>
</context>
<context>
    <name>barto::QueryResult</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
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
        <translation>失败</translation>
    </message>
    <message>
        <source>Chart of runs over time</source>
        <translation>运行趋势图</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>其中 %n 次失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunStarter</name>
    <message>
        <source>Run Now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Run %1 on %2 now?</source>
        <translation>立即在 %2 上运行 %1？</translation>
    </message>
    <message>
        <source>%1 was not started on %2.</source>
        <translation>未能在 %2 上启动 %1。</translation>
    </message>
</context>
<context>
    <name>barto::RunTexts</name>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>启动于 %1</translation>
    </message>
    <message>
        <source>started %1 late</source>
        <translation>延迟 %1启动</translation>
    </message>
    <message>
        <source>%1 on %2 is running</source>
        <translation>%2 上的 %1 正在运行</translation>
    </message>
    <message>
        <source>%1 on %2 succeeded</source>
        <translation>%2 上的 %1 成功</translation>
    </message>
    <message>
        <source>%1 on %2 failed</source>
        <translation>%2 上的 %1 失败</translation>
    </message>
    <message>
        <source>%1 on %2 was cancelled</source>
        <translation>%2 上的 %1 已取消</translation>
    </message>
    <message>
        <source>%1 on %2 was lost</source>
        <translation>%2 上的 %1 丢失</translation>
    </message>
    <message>
        <source>%1 on %2 was not started</source>
        <translation>%2 上的 %1 未启动</translation>
    </message>
    <message>
        <source>%1 on %2 was skipped</source>
        <translation>%2 上的 %1 已跳过</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>计划于 %1</translation>
    </message>
    <message>
        <source>asked for by an operator</source>
        <translation>由操作员发起</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a sentence and its reason</extracomment>
        <translation type="unfinished">%1：%2</translation>
    </message>
</context>
<context>
    <name>barto::RunView</name>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
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
        <translation>与上次比较</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
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
        <translation>服务器无法执行此操作。</translation>
    </message>
    <message>
        <source>Loading run…</source>
        <translation>正在加载运行记录…</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>无运行</translation>
    </message>
    <message>
        <source>Could not load some lines.</source>
        <translation>无法加载部分行。</translation>
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
        <translation>没有发现类似错误的内容。</translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Cancel Run</source>
        <translation>取消运行</translation>
    </message>
    <message>
        <source>Cancel %1 on %2?</source>
        <translation>取消 %2 上的 %1？</translation>
    </message>
    <message>
        <source>TERM now, KILL after 10 s.</source>
        <translation>立即发送 TERM，10 秒后发送 KILL。</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>The run is being cancelled.</source>
        <translation>正在取消运行。</translation>
    </message>
    <message>
        <source>The run was not cancelled: %1</source>
        <translation>未能取消运行：%1</translation>
    </message>
    <message>
        <source>Started.</source>
        <translation>已启动。</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>It was not started: %1</source>
        <translation>未能启动：%1</translation>
    </message>
    <message>
        <source>The agent has not answered, so it may have been started or not. Runs will show it if it was.</source>
        <translation>代理程序没有应答，因此运行可能已启动，也可能未启动。如已启动，会显示在运行记录中。</translation>
    </message>
    <message>
        <source>There is no earlier run to compare with.</source>
        <translation>没有更早的运行可供比较。</translation>
    </message>
    <message>
        <source>The run before had no such command.</source>
        <translation>上次运行没有这条命令。</translation>
    </message>
    <message>
        <source>Left: the run of %1 (%2). Right: this run.</source>
        <translation>左：%1 的运行（%2）。右：本次运行。</translation>
    </message>
    <message>
        <source>Save Output</source>
        <translation>保存输出</translation>
    </message>
    <message>
        <source>Text as shown (*.txt)</source>
        <translation>所显示的文本 (*.txt)</translation>
    </message>
    <message>
        <source>Bytes as printed, with colours (*.log)</source>
        <translation>原始字节，含颜色 (*.log)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在保存 %1…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>That is too much to copy. Save it instead.</source>
        <translation>内容过多，无法复制。请改为保存。</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connection lost. What is not here yet comes when it is back.</source>
        <translation>连接已断开。尚缺的内容将在恢复连接后显示。</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>There is no such run any more.</source>
        <translation>此运行已不存在。</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>您的令牌无权执行此操作。</translation>
    </message>
    <message>
        <source>Could not load the run: %1</source>
        <translation>无法加载运行记录：%1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Output removed (kept %1). Exit and times remain.</source>
        <translation>输出已删除（保留 %1）。退出状态和时间仍可查看。</translation>
    </message>
    <message>
        <source>Output removed. Exit and times remain.</source>
        <translation>输出已删除。退出状态和时间仍可查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run to see its output.</source>
        <translation>选择一次运行以查看其输出。</translation>
    </message>
    <message>
        <source>Waiting for the first command…</source>
        <translation>正在等待第一条命令…</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>没有运行任何命令。</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>正在排队等待…</translation>
    </message>
    <message>
        <source>This command was not started.</source>
        <translation>此命令未启动。</translation>
    </message>
    <message>
        <source>Waiting for the first line…</source>
        <translation>正在等待第一行…</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>没有输出。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and its command</comment>
        <translation type="unfinished">%1：%2</translation>
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
        <translation>手动：%1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>barto::RunsPage</name>
    <message>
        <source>runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>New runs</source>
        <translation>新的运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>shortest first</source>
        <translation>耗时最短在前</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>耗时最长在前</translation>
    </message>
    <message>
        <source>most punctual first</source>
        <translation>延迟最小在前</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>延迟最大在前</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>尚无运行记录</translation>
    </message>
    <message>
        <source>The next one is %1, in %2.</source>
        <translation>下一次是 %1，%2后。</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>立即运行…</translation>
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
        <translation>选择一个计划任务以查看详情。</translation>
    </message>
    <message>
        <source>the agent&apos;s own</source>
        <translation>代理程序自己的时区</translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation>%1，即 %2</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Next five</source>
        <translation>接下来五次</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 次失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Median</source>
        <translation>耗时中位数</translation>
    </message>
    <message>
        <source>Catches up</source>
        <translation>错过后补跑</translation>
    </message>
    <message>
        <source>yes, with one run</source>
        <translation>是，补跑一次</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesModel</name>
    <message>
        <source>It never fires.</source>
        <translation>永不触发。</translation>
    </message>
    <message>
        <source>How long the last runs took; failures are marked.</source>
        <translation>最近各次运行的耗时；失败的已标出。</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Not configured</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>In</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>历次耗时</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesPage</name>
    <message>
        <source>schedules</source>
        <translation>计划任务</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Never fires</source>
        <translation>永不触发</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>立即运行…</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，分布于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <translation>
            <numerusform>%n 个计划任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>No schedules</source>
        <translation>没有计划任务</translation>
    </message>
    <message>
        <source>Schedules are read from the server&apos;s configuration.</source>
        <translation>计划任务从服务器的配置中读取。</translation>
    </message>
    <message>
        <source>Open Server Page</source>
        <translation>打开服务器页面</translation>
    </message>
    <message>
        <source>Open Last Run</source>
        <translation>打开上次运行</translation>
    </message>
</context>
<context>
    <name>barto::ServerPage</name>
    <message>
        <source>Load in the last 15 minutes</source>
        <translation>最近 15 分钟的负载</translation>
    </message>
    <message>
        <source>Lines a second in the last 15 minutes</source>
        <translation>最近 15 分钟的每秒行数</translation>
    </message>
    <message>
        <source>Size of the queue in the last 15 minutes</source>
        <translation>最近 15 分钟的队列大小</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>清理…</translation>
    </message>
    <message>
        <source>server&apos;s state</source>
        <comment>as in: Could not load the …</comment>
        <translation>服务器状态</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>数据接收</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>代理程序</translation>
    </message>
    <message>
        <source>bartos %1 on %2 · up for %3</source>
        <translation>%2 上的 bartos %1 · 已运行 %3</translation>
    </message>
</context>
<context>
    <name>barto::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Find a client, schedule, run or page</source>
        <translation>查找客户端、计划任务、运行或页面</translation>
    </message>
    <message>
        <source>Filter, or find in the output</source>
        <translation>筛选，或在输出中查找</translation>
    </message>
    <message>
        <source>Clear the filter, then return to the list</source>
        <translation>清除筛选，然后返回列表</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>此列表</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Copy rows as tab-separated text</source>
        <translation>将行复制为制表符分隔的文本</translation>
    </message>
    <message>
        <source>Select the rows around those you see</source>
        <translation>选择可见行及其附近的行</translation>
    </message>
    <message>
        <source>The first row, and new rows again</source>
        <translation>转到首行并重新显示新行</translation>
    </message>
    <message>
        <source>Run the schedule now</source>
        <translation>立即运行计划任务</translation>
    </message>
    <message>
        <source>Run and output</source>
        <translation>运行和输出</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>取消运行</translation>
    </message>
    <message>
        <source>Compare with the previous run</source>
        <translation>与上次运行比较</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>保存输出</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>首个错误</translation>
    </message>
    <message>
        <source>Times of the lines</source>
        <translation>各行的时间</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>跟随新行</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>放大字体</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>缩小字体</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>下一个失败</translation>
    </message>
    <message>
        <source>Previous failure</source>
        <translation>上一个失败</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Undo the zoom</source>
        <translation>撤销缩放</translation>
    </message>
    <message>
        <source>Pin the run&apos;s card</source>
        <translation>固定运行卡片</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Run the selection or the statement</source>
        <translation>执行所选内容或语句</translation>
    </message>
    <message>
        <source>Earlier query</source>
        <translation>较早的查询</translation>
    </message>
    <message>
        <source>Later query</source>
        <translation>较新的查询</translation>
    </message>
    <message>
        <source>Save the result as CSV</source>
        <translation>将结果保存为 CSV</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>barto::ShownLines</name>
    <message>
        <source>Lines are missing here: the agent&apos;s disk lost them.</source>
        <translation>此处缺少若干行：已在代理程序的磁盘上丢失。</translation>
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
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>barto::SidebarEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1 运行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SidebarFoot</name>
    <message>
        <source>Connection %1: %2, %3</source>
        <translation>连接 %1：%2，%3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>live</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接已断开</translation>
    </message>
</context>
<context>
    <name>barto::SparkWidget</name>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
</context>
<context>
    <name>barto::SqlEditor</name>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>barto::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>failed or lost</source>
        <translation>失败或丢失</translation>
    </message>
    <message>
        <source>missed slot</source>
        <translation>错过的触发</translation>
    </message>
    <message>
        <source>skipped slot</source>
        <translation>跳过的触发</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>代理程序离线</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待触发</translation>
    </message>
</context>
<context>
    <name>barto::TimelinePageView</name>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Nothing ran in this range.</source>
        <translation>此范围内没有运行。</translation>
    </message>
    <message>
        <source>Go to Last Run</source>
        <translation>转到最近一次运行</translation>
    </message>
    <message>
        <source>Ctrl+wheel zooms, dragging moves, Enter opens the run with the cursor.</source>
        <translation>Ctrl+滚轮缩放，拖动平移，按 Enter 打开光标处的运行。</translation>
    </message>
    <message>
        <source>Only clients and schedules with “%1”. Esc shows all.</source>
        <translation>仅显示名称含“%1”的客户端和计划任务。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
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
        <translation>运行时间线</translation>
    </message>
</context>
<context>
    <name>barto::Tray</name>
    <message>
        <source>Open barto</source>
        <translation>打开 barto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesList</name>
    <message>
        <source>update reports</source>
        <translation>更新报告</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 份报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to update</source>
        <translation>
            <numerusform>%n 个软件包可更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s)</source>
        <translation>
            <numerusform>%n 个安全更新</numerusform>
        </translation>
    </message>
    <message>
        <source>No update reports</source>
        <translation>没有更新报告</translation>
    </message>
    <message>
        <source>Reports come from schedules that list package updates.</source>
        <translation>报告来自列出软件包更新的计划任务。</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesModel</name>
    <message>
        <source>up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>This report is %1 old.
%2</source>
        <translation>此报告是 %1前的。
%2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全更新</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新更新</translation>
    </message>
</context>
</TS>
