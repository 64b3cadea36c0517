<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>AppButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>BannedPage</name>
    <message>
        <source>社区不出具</source>
        <translation>The community does not issue this</translation>
    </message>
    <message>
        <source>请到：</source>
        <translation>Please go to:</translation>
    </message>
    <message>
        <source>为什么？</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>国家规定这类证明不由社区开（民发〔2020〕20号）。要您开证明的单位，应当自己向主管部门核实。不用在这里排队，免得您白跑。</source>
        <translation>By national rule (民发〔2020〕20号) communities do not issue certificates of this kind. Whoever asks you for it should check with the responsible authority. No need to queue here: it would be a wasted trip.</translation>
    </message>
    <message>
        <source>找别的事项</source>
        <translation>Look for something else</translation>
    </message>
    <message>
        <source>还不清楚？请人来说明</source>
        <translation>Still unclear? Ask somebody to explain</translation>
    </message>
</context>
<context>
    <name>BarButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>底部按钮</source>
        <translation>Buttons at the bottom</translation>
    </message>
</context>
<context>
    <name>BranchBox</name>
    <message>
        <source>%1 已审完</source>
        <translation>Reviewed on %1</translation>
    </message>
    <message>
        <source>还没轮到</source>
        <translation>Not its turn yet</translation>
    </message>
    <message numerus="yes">
        <source>正在审，还剩 %n 个工作日</source>
        <translation>
            <numerusform>Under review, %n working day left</numerusform>
            <numerusform>Under review, %n working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>正在审，今天到期</source>
        <translation>Under review, due today</translation>
    </message>
    <message numerus="yes">
        <source>正在审，已超 %n 个工作日</source>
        <translation>
            <numerusform>Under review, %n working day late</numerusform>
            <numerusform>Under review, %n working days late</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>这个办件现在查不到</source>
        <translation>This case cannot be shown now</translation>
    </message>
    <message>
        <source>请到服务台，工作人员帮您查。</source>
        <translation>Please ask at the service desk.</translation>
    </message>
    <message>
        <source>评一评这次服务</source>
        <translation>Rate this service</translation>
    </message>
</context>
<context>
    <name>CaseStep</name>
    <message>
        <source>窗口受理</source>
        <translation>Accepted at the window</translation>
    </message>
    <message>
        <source>汇总决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>正在 %1 个部门同时审核</source>
        <translation>%1 departments are reviewing side by side</translation>
    </message>
    <message>
        <source>%1 个部门同时审核</source>
        <translation>%1 departments review side by side</translation>
    </message>
    <message>
        <source>正在审核</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>%1（%2岗）</source>
        <translation>%1 (post %2)</translation>
    </message>
    <message>
        <source>窗口领取</source>
        <translation>Collect at the window</translation>
    </message>
</context>
<context>
    <name>CaseSummary</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>现在轮到：窗口办理</source>
        <translation>Now: the window</translation>
    </message>
    <message>
        <source>现在轮到：%1审核</source>
        <translation>Now: review by %1</translation>
    </message>
    <message>
        <source>现在轮到：%1作决定</source>
        <translation>Now: decision by %1</translation>
    </message>
    <message>
        <source>现在轮到：窗口办结</source>
        <translation>Now: the window finishes it</translation>
    </message>
    <message>
        <source>已经办完，送到您手里了</source>
        <translation>All done and handed to you</translation>
    </message>
    <message>
        <source>已经办结，请来领取结果</source>
        <translation>Finished: please collect the result</translation>
    </message>
    <message>
        <source>等您补交材料</source>
        <translation>Waiting for your papers</translation>
    </message>
    <message>
        <source>请补交：%1</source>
        <translation>Please bring: %1</translation>
    </message>
    <message>
        <source>带上号票或身份证到窗口</source>
        <translation>Bring your slip or identity card to the window</translation>
    </message>
    <message>
        <source>您不用做什么</source>
        <translation>You need not do anything</translation>
    </message>
    <message>
        <source>%1 办结</source>
        <translation>Finished on %1</translation>
    </message>
    <message>
        <source>最晚 %1 前办结</source>
        <translation>Done by %1 at the latest</translation>
    </message>
    <message>
        <source>%1 · 办件号尾号 %2</source>
        <translation>%1 · case ending in %2</translation>
    </message>
    <message>
        <source>%1 · %2 · 办件号尾号 %3</source>
        <translation>%1 · %2 · case ending in %3</translation>
    </message>
    <message>
        <source>结果：准予</source>
        <translation>Result: granted</translation>
    </message>
    <message>
        <source>结果：不予，理由在决定书上，可到窗口问</source>
        <translation>Result: refused. The reasons are in the decision; ask at the window</translation>
    </message>
    <message>
        <source>这个日子是暂定的：国务院还没公布明年的放假安排。</source>
        <translation>This date is provisional: next year's public holidays have not been announced yet.</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promised</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>还剩</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>今天下班前</source>
        <translation>Today, before closing</translation>
    </message>
    <message>
        <source>您的评价</source>
        <translation>Your rating</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>受理日 %1 不算，下一个工作日算第 1 天。</source>
        <translation>Accepted on %1; the next working day is day one.</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>ConditionsCard</name>
    <message>
        <source>%1&#x3000;您符合吗？</source>
        <translation>%1  Does it apply to you?</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>不是</source>
        <translation>No</translation>
    </message>
    <message>
        <source>可能不符合条件。可以先问工作人员，也可以照样取号，窗口再核实。</source>
        <translation>It may not apply to you. Ask the staff first, or take a number all the same; the window will check.</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>数字键盘</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>DutyCard</name>
    <message>
        <source>现在为您服务的人</source>
        <translation>Who serves you now</translation>
    </message>
    <message>
        <source>窗口现在休息</source>
        <translation>The windows are closed now</translation>
    </message>
    <message>
        <source>窗口服务到 %1</source>
        <translation>Open until %1</translation>
    </message>
    <message>
        <source>%1 开门</source>
        <translation>opens %1</translation>
    </message>
    <message>
        <source>现在可以先取号，开门后按号办理。</source>
        <translation>You can take a number now; numbers are called once the hall opens.</translation>
    </message>
    <message>
        <source>指南、查进度现在就能用。急事请打 %1。</source>
        <translation>Guides and case progress work now. If it is urgent, call %1.</translation>
    </message>
    <message>
        <source>现在谁在岗</source>
        <translation>Who is on duty now</translation>
    </message>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>DutyCell</name>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>请到服务台办理</source>
        <translation>Please go to the service desk</translation>
    </message>
    <message>
        <source>现在休息</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>%1岗 在岗</source>
        <translation>Post %1, on duty</translation>
    </message>
    <message>
        <source>代班，代%1</source>
        <translation>Standing in for %1</translation>
    </message>
    <message>
        <source>%1岗 代%2</source>
        <translation>Post %1, covering for %2</translation>
    </message>
    <message>
        <source>%1岗 代%2到%3</source>
        <translation>Post %1, covering for %2 until %3</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%2 · %1</translation>
    </message>
</context>
<context>
    <name>DutyPage</name>
    <message>
        <source>现在谁在岗</source>
        <translation>Who is on duty now</translation>
    </message>
    <message>
        <source>A岗主办，B岗随时顶岗：一个人不在，您的事照样有人办。</source>
        <translation>Post A is in charge, post B steps in at any time: your matter never waits because one person is away.</translation>
    </message>
</context>
<context>
    <name>ElderHomePage</name>
    <message>
        <source>您要做哪一件？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>现在连不上，请到服务台</source>
        <translation>No connection: ask at the desk</translation>
    </message>
    <message>
        <source>现在不发号</source>
        <translation>No numbers now</translation>
    </message>
    <message>
        <source>%1 开门</source>
        <translation>opens %1</translation>
    </message>
    <message>
        <source>现在没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>前面 %1 人</source>
        <translation>%1 before you</translation>
    </message>
    <message>
        <source>前面 %1 人，大约 %2–%3 分钟</source>
        <translation>%1 before you, about %2–%3 minutes</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>看要带什么</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>按图选要办的事</source>
        <translation>Choose by picture</translation>
    </message>
    <message>
        <source>查办到哪了</source>
        <translation>Where is my case</translation>
    </message>
    <message>
        <source>把号票放到扫码口</source>
        <translation>Hold your slip to the scanner</translation>
    </message>
    <message>
        <source>请人帮我</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>工作人员马上过来</source>
        <translation>Staff will come at once</translation>
    </message>
</context>
<context>
    <name>ElderMenuPage</name>
    <message>
        <source>您要办哪一件？</source>
        <translation>Which one is it?</translation>
    </message>
    <message>
        <source>您要办哪一类？</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>其他的</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ElderTicketPage</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>您的号</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>请到 %1 号窗口</source>
        <translation>Please go to window %1</translation>
    </message>
    <message>
        <source>马上到您</source>
        <translation>You are next</translation>
    </message>
    <message>
        <source>前面 %1 人</source>
        <translation>%1 before you</translation>
    </message>
    <message>
        <source>到 %1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>请坐下等，工作人员这就来帮您。</source>
        <translation>Please take a seat; somebody is coming to help you.</translation>
    </message>
    <message>
        <source>请坐下等，听到您的号再过去。</source>
        <translation>Please take a seat and wait for your number.</translation>
    </message>
    <message>
        <source>还缺：%1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>过号了？拿这张票到服务台</source>
        <translation>Missed your call? Take this slip to the service desk</translation>
    </message>
    <message>
        <source>号票二维码</source>
        <translation>QR code of the slip</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>%1（可不填）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>叫人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>没有叫到人</source>
        <translation>Nobody could be called</translation>
    </message>
    <message>
        <source>%1 这就过来</source>
        <translation>%1 is on the way</translation>
    </message>
    <message>
        <source>已经叫人了，请在这里稍等</source>
        <translation>Somebody has been called. Please wait here</translation>
    </message>
    <message>
        <source>正在叫人…</source>
        <translation>Calling …</translation>
    </message>
    <message>
        <source>请直接到服务台。</source>
        <translation>Please go to the service desk.</translation>
    </message>
    <message>
        <source>也可以打电话：%1</source>
        <translation>You can also call %1</translation>
    </message>
    <message>
        <source>再叫一次</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>好的，继续</source>
        <translation>All right, go on</translation>
    </message>
    <message>
        <source>工作人员看到就过来。您可以继续用这台机器。</source>
        <translation>Staff will come as soon as they see it. You can go on using this kiosk.</translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>社区不出具，告诉您去哪里</source>
        <translation>Not issued here; see where to go</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised: %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>说不清？直接取号，工作人员帮您</source>
        <translation>Not sure? Take a number, we will help</translation>
    </message>
    <message>
        <source>您好，今天想办什么？</source>
        <translation>Hello, what can we do for you?</translation>
    </message>
</context>
<context>
    <name>IdleOverlay</name>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>%1 秒后回到首页，刚才填的会清掉。</source>
        <translation>In %1 seconds everything is cleared and the first page returns.</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>不用了，回首页</source>
        <translation>No, back to the first page</translation>
    </message>
</context>
<context>
    <name>InputBox</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>键盘</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>LightBadge</name>
    <message>
        <source>快到期</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>停表</source>
        <translation>clock stopped</translation>
    </message>
    <message>
        <source>按时 · 留意</source>
        <translation>on time, due in two days</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>LookupPage</name>
    <message>
        <source>查进度</source>
        <translation>Case progress</translation>
    </message>
    <message>
        <source>这张号票还没有办件</source>
        <translation>There is no case for this slip yet</translation>
    </message>
    <message>
        <source>您要看哪一件？</source>
        <translation>Which case?</translation>
    </message>
    <message>
        <source>请输手机号的最后四位</source>
        <translation>Enter the last four digits of the phone</translation>
    </message>
    <message>
        <source>您的办件到哪一步了？</source>
        <translation>How far is your case?</translation>
    </message>
    <message>
        <source>把号票放到扫码口</source>
        <translation>Hold your slip to the scanner</translation>
    </message>
    <message>
        <source>或者输办件号的数字，或今天的号，如 M001</source>
        <translation>Or enter the digits of the case number, or today's number, such as M001</translation>
    </message>
    <message>
        <source>手机号最后四位</source>
        <translation>Last four digits of the phone</translation>
    </message>
    <message>
        <source>办件号或号码</source>
        <translation>Case number or today's number</translation>
    </message>
    <message>
        <source>号票已读到。手机号是办理时留的那个。</source>
        <translation>The slip was read. It is the phone you gave when applying.</translation>
    </message>
    <message>
        <source>要查的是 %1。手机号是办理时留的那个。</source>
        <translation>Looking for %1. It is the phone you gave when applying.</translation>
    </message>
    <message>
        <source>现在连不上大厅，查不了进度。请稍等，或到服务台问。</source>
        <translation>There is no connection to the hall, so progress cannot be looked up. Please wait, or ask at the service desk.</translation>
    </message>
    <message>
        <source>%1 · 办件号尾号 %2</source>
        <translation>%1 · case ending in %2</translation>
    </message>
    <message>
        <source>查别的</source>
        <translation>Another one</translation>
    </message>
    <message>
        <source>正在查…</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>大字版</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>普通版</source>
        <translation>Usual print</translation>
    </message>
    <message>
        <source>叫人</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>叫人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>指南照样能看，取号请到服务台。</source>
        <translation> Guides still work; for a number go to the service desk.</translation>
    </message>
</context>
<context>
    <name>MaterialsCard</name>
    <message>
        <source>原件 %1 份，复印件 %2 份</source>
        <translation>%1 original, %2 copy</translation>
    </message>
    <message>
        <source>原件 %1 份</source>
        <translation>%1 original</translation>
    </message>
    <message>
        <source>复印件 %1 份</source>
        <translation>%1 copy</translation>
    </message>
    <message>
        <source>%1&#x3000;材料带了吗？</source>
        <translation>%1  Did you bring these?</translation>
    </message>
    <message>
        <source>点一下打勾 · 一次说清</source>
        <translation>Touch to tick</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>有才带</source>
        <translation>If any</translation>
    </message>
    <message>
        <source>可后补</source>
        <translation>May follow</translation>
    </message>
    <message>
        <source>必需</source>
        <translation>Required</translation>
    </message>
</context>
<context>
    <name>MatterFacts</name>
    <message>
        <source>请到服务台</source>
        <translation>Service desk</translation>
    </message>
    <message>
        <source>%1（%2岗）</source>
        <translation>%1 (post %2)</translation>
    </message>
    <message>
        <source>%1（代%2）</source>
        <translation>%1 (for %2)</translation>
    </message>
    <message>
        <source>%1（%2岗，代%3）</source>
        <translation>%1 (post %2, for %3)</translation>
    </message>
    <message>
        <source>承诺时限</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>法定时限</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>现在办的人 · %1号窗口</source>
        <translation>Served by · window %1</translation>
    </message>
    <message>
        <source>现在办的人</source>
        <translation>Served by</translation>
    </message>
</context>
<context>
    <name>MatterPage</name>
    <message>
        <source>办好后您拿到：%1</source>
        <translation>What you get: %1</translation>
    </message>
    <message>
        <source>正在取号…</source>
        <translation>Taking a number …</translation>
    </message>
    <message>
        <source>现在取不了号</source>
        <translation>No number now</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>%1 样可以后补 · 取号</source>
        <translation>%1 may follow · take a number</translation>
    </message>
    <message>
        <source>还缺 %1 样必需材料 · 仍要取号</source>
        <translation>%1 required missing · take a number anyway</translation>
    </message>
    <message>
        <source>连不上大厅，请直接到服务台</source>
        <translation>No connection: ask at the desk</translation>
    </message>
    <message>
        <source>大厅没有开门</source>
        <translation>The hall is closed</translation>
    </message>
    <message>
        <source>%1 开门</source>
        <translation>opens %1</translation>
    </message>
    <message>
        <source>现在没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>前面 %1 人</source>
        <translation>%1 before you</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>为哪件事取号？</source>
        <translation>A number for what?</translation>
    </message>
    <message>
        <source>选好事项，先告诉您带什么，再给您号。</source>
        <translation>Choose what it is about; first what to bring, then your number.</translation>
    </message>
    <message>
        <source>您要办哪一件？</source>
        <translation>Which one is it?</translation>
    </message>
    <message>
        <source>您要办哪一类？</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised: %1</translation>
    </message>
    <message>
        <source>其他的（第 %1 页，共 %2 页）</source>
        <translation>Others (page %1 of %2)</translation>
    </message>
    <message>
        <source>说不清？直接取号，工作人员帮您</source>
        <translation>Not sure? Take a number, we will help</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>暂时连不上大厅。</source>
        <translation>No connection to the hall at the moment.</translation>
    </message>
    <message>
        <source>连不上大厅，这是 %1 的情况。</source>
        <translation>No connection to the hall; this is how things were at %1.</translation>
    </message>
</context>
<context>
    <name>PageBody</name>
    <message>
        <source>上一屏</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下一屏</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>RatingLevel</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>评一评</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>这次服务您满意吗？</source>
        <translation>How was our service?</translation>
    </message>
    <message>
        <source>好在哪里？可以不选</source>
        <translation>What was good? Optional</translation>
    </message>
    <message>
        <source>哪里不好？可以不选</source>
        <translation>What was wrong? Optional</translation>
    </message>
    <message>
        <source>谢谢您，已经收到</source>
        <translation>Thank you, we have it</translation>
    </message>
    <message>
        <source>您的评价帮我们做得更好。</source>
        <translation>Your rating helps us do better.</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>请先选一个</source>
        <translation>Please choose one first</translation>
    </message>
    <message>
        <source>提交评价</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>自愿评价，不评也可以。</source>
        <translation>Rating is voluntary.</translation>
    </message>
</context>
<context>
    <name>RefusalOverlay</name>
    <message>
        <source>没有取到号</source>
        <translation>No number this time</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>叫人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>I see</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>%1&#x3000;只跑一个窗口</source>
        <translation>%1  One window is enough</translation>
    </message>
    <message>
        <source>窗口当场办</source>
        <translation>Done at the window</translation>
    </message>
    <message>
        <source>几个部门在后台同时审</source>
        <translation>Departments review side by side</translation>
    </message>
    <message>
        <source>审核在后台依次进行</source>
        <translation>Review goes on behind the window</translation>
    </message>
    <message>
        <source>窗口受理</source>
        <translation>Accepted at the window</translation>
    </message>
    <message>
        <source>当场</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>办结送达</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>通知您来取</source>
        <translation>we tell you</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>写出要办的事，如 gljt、gaoling</source>
        <translation>Search by pinyin, such as gljt or gaoling</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>找事项</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>按拼音或首字母，如 gljt</source>
        <translation>Pinyin or initials, such as gljt</translation>
    </message>
    <message>
        <source>用下面的字母拼出要办的事</source>
        <translation>Spell it with the letters below</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>只按首字母就行：高龄津贴按 GLJT</source>
        <translation>Initials are enough: GLJT finds the old-age allowance (高龄津贴)</translation>
    </message>
    <message>
        <source>换个说法试试，或者按“说不清”取号，工作人员帮您。</source>
        <translation>Try another word, or take a number and staff will help.</translation>
    </message>
    <message>
        <source>说不清？直接取号，工作人员帮您</source>
        <translation>Not sure? Take a number, we will help</translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>请到 %1 号窗口</source>
        <translation>Please go to window %1</translation>
    </message>
    <message>
        <source>请看大屏，听叫号</source>
        <translation>Watch the big screen for your number</translation>
    </message>
    <message>
        <source>到 %1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>正在叫您的号</source>
        <translation>Your number is being called</translation>
    </message>
    <message>
        <source>正在办理</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>已经办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已过号</source>
        <translation>Call missed</translation>
    </message>
    <message>
        <source>这个号已作废，请重新取号</source>
        <translation>This number is void; please take a new one</translation>
    </message>
    <message>
        <source>前面没有人，马上到您</source>
        <translation>Nobody before you: you are next</translation>
    </message>
    <message>
        <source>前面 %1 人</source>
        <translation>%1 before you</translation>
    </message>
    <message>
        <source>前面 %1 人 · 大约 %2–%3 分钟</source>
        <translation>%1 before you · about %2–%3 minutes</translation>
    </message>
    <message>
        <source>综合 · 工作人员帮您</source>
        <translation>General · staff will help you</translation>
    </message>
    <message>
        <source>已经叫了工作人员，请在这里稍等。</source>
        <translation>Staff has been called. Please wait here.</translation>
    </message>
    <message>
        <source>还缺这些，请准备好</source>
        <translation>Still missing, please get them ready</translation>
    </message>
    <message>
        <source>这些可以后补</source>
        <translation>These may follow later</translation>
    </message>
</context>
<context>
    <name>SlipCode</name>
    <message>
        <source>号票二维码</source>
        <translation>QR code of the slip</translation>
    </message>
    <message>
        <source>到自助机扫一扫：看排队、看进度</source>
        <translation>Scan it at a kiosk: queue and progress</translation>
    </message>
    <message>
        <source>过号了？拿这张票到服务台</source>
        <translation>Missed your call? Take this slip to the service desk</translation>
    </message>
    <message>
        <source>%1 取号 · %2</source>
        <translation>Taken %1 · %2</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>%1 星</source>
        <translation>%1 stars</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>正在连接大厅</source>
        <translation>Connecting to the hall</translation>
    </message>
    <message>
        <source>这台机器要更新了</source>
        <translation>This kiosk needs an update</translation>
    </message>
    <message>
        <source>正在连接大厅…</source>
        <translation>Connecting to the hall …</translation>
    </message>
    <message>
        <source>请到服务台办理，并告诉工作人员。</source>
        <translation>Please go to the service desk and tell the staff.</translation>
    </message>
    <message>
        <source>请稍等，或者直接到服务台，工作人员帮您。</source>
        <translation>Please wait, or go to the service desk.</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 份</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>TakeRow</name>
    <message>
        <source>现在连不上大厅，请直接到服务台</source>
        <translation>No connection: ask at the desk</translation>
    </message>
    <message>
        <source>现在不发号</source>
        <translation>No numbers now</translation>
    </message>
    <message>
        <source>现在不发号，%1 开门</source>
        <translation>No numbers now; opens %1</translation>
    </message>
    <message>
        <source>现在没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>%1 人在等</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>%1 人在等 · 大约 %2–%3 分钟</source>
        <translation>%1 waiting · about %2–%3 minutes</translation>
    </message>
    <message>
        <source>取号排队</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>查进度</source>
        <translation>My case</translation>
    </message>
    <message>
        <source>扫号票或输号码</source>
        <translation>By slip or number</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>您的号</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>重新排队</source>
        <translation>Queue again</translation>
    </message>
    <message>
        <source>记下了，完成</source>
        <translation>Noted, done</translation>
    </message>
    <message>
        <source>拍下号码和二维码更方便</source>
        <translation>Best take a photo of it</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>ToggleButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>yizhan::HallData</name>
    <message>
        <source>工作日</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>make-up working day</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>public holiday</translation>
    </message>
</context>
<context>
    <name>yizhan::KioskRating</name>
    <message>
        <source>一窗受理一次办结</source>
        <translation>One window, done in one go</translation>
    </message>
    <message>
        <source>可以先受理后补材料</source>
        <translation>Papers could follow later</translation>
    </message>
    <message>
        <source>不用提交证明</source>
        <translation>No certificates asked for</translation>
    </message>
    <message>
        <source>可以就近办理</source>
        <translation>Close to home</translation>
    </message>
    <message>
        <source>无需材料直接办理</source>
        <translation>No papers needed</translation>
    </message>
    <message>
        <source>服务热情效率高</source>
        <translation>Kind and quick</translation>
    </message>
    <message>
        <source>填写一张表单就可完成申报</source>
        <translation>One form was enough</translation>
    </message>
    <message>
        <source>一张清单告知全部申报材料</source>
        <translation>One list named all papers</translation>
    </message>
    <message>
        <source>用告知承诺减免申报材料</source>
        <translation>A promise replaced papers</translation>
    </message>
    <message>
        <source>跑大厅一次办完</source>
        <translation>One visit was enough</translation>
    </message>
    <message>
        <source>可以使用自助机办理</source>
        <translation>Could be done at a kiosk</translation>
    </message>
    <message>
        <source>服务态度较好</source>
        <translation>Friendly</translation>
    </message>
    <message>
        <source>一次性告知需要补正的材料</source>
        <translation>Told once what was missing</translation>
    </message>
    <message>
        <source>在承诺的时间内办结</source>
        <translation>Done within the promised time</translation>
    </message>
    <message>
        <source>办事指南指引准确</source>
        <translation>The guide was right</translation>
    </message>
    <message>
        <source>按办事指南要求的材料即可办理</source>
        <translation>Papers of the guide were enough</translation>
    </message>
    <message>
        <source>跑动次数与承诺的一致</source>
        <translation>As many visits as promised</translation>
    </message>
    <message>
        <source>服务态度一般</source>
        <translation>Service was so-so</translation>
    </message>
    <message>
        <source>没有提供材料清单</source>
        <translation>No list of papers</translation>
    </message>
    <message>
        <source>未在承诺时间内办结</source>
        <translation>Not done within the promised time</translation>
    </message>
    <message>
        <source>同样内容的证明材料被要求多次提交</source>
        <translation>Asked for the same papers several times</translation>
    </message>
    <message>
        <source>在线预约办理后到实体大厅重复取号排队</source>
        <translation>Booked online, had to queue again</translation>
    </message>
    <message>
        <source>窗口人员业务不熟练</source>
        <translation>Staff did not know the matter</translation>
    </message>
    <message>
        <source>服务态度生硬</source>
        <translation>Unfriendly</translation>
    </message>
    <message>
        <source>在办事指南之外增加新的审批条件</source>
        <translation>Conditions that the guide does not have</translation>
    </message>
    <message>
        <source>需提供办事指南之外的申报材料</source>
        <translation>Papers that the guide does not name</translation>
    </message>
    <message>
        <source>无理由超过法定办理时间</source>
        <translation>Over the legal time without reason</translation>
    </message>
    <message>
        <source>多头跑窗口和部门</source>
        <translation>Sent from window to window</translation>
    </message>
    <message>
        <source>跑动次数与承诺的不一致</source>
        <translation>More visits than promised</translation>
    </message>
    <message>
        <source>服务态度差效率低</source>
        <translation>Unfriendly and slow</translation>
    </message>
</context>
<context>
    <name>yizhan::NoticeModel</name>
    <message>
        <source>请稍后再试，或到服务台。</source>
        <translation>Please try again later or go to the service desk.</translation>
    </message>
</context>
</TS>
