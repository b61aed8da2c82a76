import { words } from '@/i18n'

const refusals = {
  zh: { CONSUMER_TAKEN: '本工作台的订阅名已被其他订阅占用。', TOO_MANY_CONSUMERS: '本单位登记的持久订阅已达上限，请先停用不用的订阅。', CURSOR_AHEAD: '签收位置超过了已送达的变更，请刷新页面。', UNKNOWN_CONSUMER: '枢纽没有这个订阅，请刷新页面。', BAD_USER_INPUT: '输入不符合格式，请检查筛选条件。', CURSOR_EXPIRED: '这一位置之前的变更已按保存期限移除。' },
  en: { CONSUMER_TAKEN: 'The name of this desk\'s stream is in use by another stream.', TOO_MANY_CONSUMERS: 'Your organisation has as many durable streams as it may have; give up one that is not used.', CURSOR_AHEAD: 'That is further than what was sent; reload the page.', UNKNOWN_CONSUMER: 'The hub does not know this stream; reload the page.', BAD_USER_INPUT: 'What was entered does not have the right form; look at the conditions.', CURSOR_EXPIRED: 'What was before this place is no longer kept.' },
}

words({
  look: { codes: refusals.zh },
  workbench: {
    parts: { changes: '变更', sanctions: '暂停与终止', due: '期限与责任', points: '记分统计' },
    suspendedNow: '当前暂停人数', terminatedNow: '当前终止人数', unacknowledgedNow: '待签收变更', overdueNow: '已逾期未办',
    view: '查看', live: '待签收与新到', log: '全部历史', kind: '类型', every: '全部', onlyOpen: '只看待签收', when: '入账时间', who: '人员', what: '变化', day: '起止', region: '区划', institution: '机构', acknowledgement: '签收', becomes: '变为',
    unacknowledged: '待签收 {count} 条', acknowledgeAll: '全部签收', acknowledge: '签收', upToHere: '签收至此（{count}）', acknowledged: '已签收', open: '待签收', new: '新到',
    quiet: '目前没有变更；有变更时会立即出现在这里，无需刷新。', allAcknowledged: '全部已签收。新的变更会立即出现在这里。', noneLikeThis: '没有符合条件的记录。',
    takenOver: '本工作台已在另一个窗口打开，本窗口停止接收。', takenOverWhy: '同一身份的工作台同时只由一个窗口接收变更，签收记录两边共用，不会遗漏。', takeBack: '改在本窗口接收',
    dropped: '有 {count} 条变更超过保存期限仍未签收，已被移除。', skipDropped: '从仍保留处继续',
    becoming: '变为状态', personCode: '人员代码', logOrder: '按入账先后排列，从仍保留的最早一条开始；向下滚动继续加载。', logEmpty: '日志中没有您可以知悉的、符合条件的变更。', loaded: '已加载 {count} 条',
    points: '{points} 分', file: '打开档案', noEnd: '无期限', cause: '事由', article: '依据', document: '文书号', decision: '处理类型', recorded: '入账时间',
    whoKnows: '谁已知悉', coverageUnknown: '没有这一变更的知悉情况，或它不属于您的辖区。', covered: '应知 {due} 方，已签收 {acknowledged} 方', elsewhere: '另有 {count} 方在辖区之外', audience: '接收方', by: '应于 {day} 前签收',
    knowing: { acknowledged: '已签收', sent: '已送达', unsent: '未送达', overdue: '逾期未签收' },
    conditions: '筛选', clear: '清除条件', csv: '导出 CSV', status: '状态', decidedOn: '决定日期', pending: '未送达，尚未生效', ended: '（已结束）', noSanctions: '辖区内没有暂停或终止的人员。',
    condition: { status: '状态', cause: '事由', category: '人员类别', kind: '机构类型', region: '区划', institution: '机构代码', activeOn: '当日有效', decidedFrom: '决定日期从', decidedTo: '决定日期至' },
    institutionKind: { MEDICAL: '医疗机构', PHARMACY: '零售药店' }, from: '起始日', until: '截止日', endedOn: '结束日', institutionCode: '机构代码',
    deadlines: '有期限的事项', duties: '无期限的责任', dueWithheld: '期限与责任由医保经办机构掌握，按规定不向您的部门共享。', timeLeft: '剩余时间', dueOn: '截止日', actor: '责任方', about: '涉及', advisory: '提示性', overdueOrNot: '是否逾期', onlyOverdue: '已逾期', notOverdue: '未逾期', dueBefore: '截止日早于', nothingOverdue: '没有逾期事项。', nothingToDo: '没有待办责任。',
    left: { over: '逾期 {days} 天', soon: '剩 {days} 天', far: '剩 {days} 天', done: '已办', late: '迟办 {days} 天' }, since: '起始日', state: '办理情况', toDo: '待办', notToDo: '已办或已终结', doneOn: '{day} 已办', endsOn: '至 {day} 终结',
    year: '年度', byMonth: '按月份', byCircumstance: '按情形', byRegion: '按区划', pointsName: '记分', measures: '暂停与终止人次', scores: '记分次数', persons: '人数', asTable: '以表格查看', suppressed: '人数过少，不予显示', noPoints: '该年度没有记分。', month: '{month}月', chooseBar: '点击柱形或表格中的名称，其余图表随之筛选；再点一次取消。',
  },
}, {
  look: { codes: refusals.en },
  workbench: {
    parts: { changes: 'Changes', sanctions: 'Suspended and terminated', due: 'Due', points: 'Points' },
    suspendedNow: 'Persons suspended now', terminatedNow: 'Persons terminated now', unacknowledgedNow: 'Changes to acknowledge', overdueNow: 'Overdue and not done',
    view: 'View', live: 'To acknowledge, and new', log: 'All that is kept', kind: 'Kind', every: 'All', onlyOpen: 'Only what is to be acknowledged', when: 'Recorded', who: 'Person', what: 'Change', day: 'From – until', region: 'Region', institution: 'Institution', acknowledgement: 'Acknowledged', becomes: 'becomes',
    unacknowledged: '{count} to acknowledge', acknowledgeAll: 'Acknowledge all', acknowledge: 'Acknowledge', upToHere: 'Up to here ({count})', acknowledged: 'Acknowledged', open: 'To acknowledge', new: 'New',
    quiet: 'No changes at the moment; what comes is shown here at once, without a reload.', allAcknowledged: 'Everything is acknowledged. What comes is shown here at once.', noneLikeThis: 'Nothing meets these conditions.',
    takenOver: 'This desk was opened in another window; this one no longer hears.', takenOverWhy: 'One window at a time hears for a desk. What is acknowledged in either holds for both, and nothing is missed.', takeBack: 'Hear in this window',
    dropped: '{count} changes were removed after their time without having been acknowledged.', skipDropped: 'Go on with what is kept',
    becoming: 'Becoming', personCode: 'Person code', logOrder: 'In the order of the log, from the oldest that is kept; scroll down for more.', logEmpty: 'The log has no change like this that you may hear of.', loaded: '{count} loaded',
    points: '{points} points', file: 'Open the file', noEnd: 'no end', cause: 'Cause', article: 'Article', document: 'Document', decision: 'Decision', recorded: 'Recorded',
    whoKnows: 'Who knows', coverageUnknown: 'It is not known who heard of this, or it is not of your jurisdiction.', covered: '{acknowledged} of the {due} who are due to know have acknowledged', elsewhere: '{count} more elsewhere', audience: 'Receiver', by: 'by {day}',
    knowing: { acknowledged: 'Acknowledged', sent: 'Sent', unsent: 'Not sent', overdue: 'Overdue' },
    conditions: 'Conditions', clear: 'Clear', csv: 'Export CSV', status: 'Status', decidedOn: 'Decided', pending: 'Not delivered, not yet in force', ended: '(ended)', noSanctions: 'Nobody in your jurisdiction is suspended or terminated.',
    condition: { status: 'Status', cause: 'Cause', category: 'Category', kind: 'Kind of institution', region: 'Region', institution: 'Institution code', activeOn: 'In force on', decidedFrom: 'Decided from', decidedTo: 'Decided until' },
    institutionKind: { MEDICAL: 'Medical institution', PHARMACY: 'Pharmacy' }, from: 'From', until: 'Until', endedOn: 'Ended', institutionCode: 'Institution code',
    deadlines: 'With a day', duties: 'Without a day', dueWithheld: 'Deadlines and duties are kept by the insurance agencies; the law does not share them with your department.', timeLeft: 'Time left', dueOn: 'Due', actor: 'Who acts', about: 'About', advisory: 'advisory', overdueOrNot: 'Overdue', onlyOverdue: 'Overdue', notOverdue: 'Not overdue', dueBefore: 'Due before', nothingOverdue: 'Nothing is overdue.', nothingToDo: 'There is nothing to be done.',
    left: { over: '{days} days over', soon: '{days} days left', far: '{days} days left', done: 'Done', late: '{days} days late' }, since: 'Since', state: 'State', toDo: 'To be done', notToDo: 'Done or over', doneOn: 'done {day}', endsOn: 'ends {day}',
    year: 'Year', byMonth: 'By month', byCircumstance: 'By circumstance', byRegion: 'By region', pointsName: 'Points', measures: 'Suspensions and terminations', scores: 'Scores', persons: 'Persons', asTable: 'As a table', suppressed: 'too few persons to show', noPoints: 'No points in this year.', month: 'Month {month}', chooseBar: 'Choose a bar, or a name in a table, and the other charts follow; once more to take it back.',
  },
})
