import { words } from '@/i18n'

words({
  hall: {
    title: '医保支付资格公示', lead: '本机构被暂停、终止医保支付资格的人员', choose: '请选择要公示的机构', code: '医药机构代码', codeHint: '字母 H（医院）或 P（药店）加 11 位数字', badCode: '这不是医药机构代码，请核对。', show: '打开公示屏', back: '返回',
    name: '姓名', category: '人员类别', status: '状态', term: '期限', payment: '医保支付', span: '{from} 至 {to}', from: '{day} 起', over: '期限至 {day}，届满未恢复', emergency: '仅结算急诊抢救', none: '不予结算',
    empty: '目前没有被暂停、终止医保支付资格的人员', notFresh: '状态未知', notFreshWhy: '该地区数据源长时间没有报送，不公示可能过期的状态。请到医保窗口询问。', unknown: '没有查到这家机构', unknownWhy: '请核对医药机构代码 {code}。',
    asOf: '更新于 {time}', waiting: '正在读取…', lost: '连接中断：自 {time} 起没有更新，正在重连。以下是当时的情况。', lostBlank: '连接中断：自 {time} 起连接不上，正在重连。', page: '第 {page} / {pages} 页', total: '共 {count} 人', lawDay: '法定日期 {day}',
    pause: '暂停翻页', resume: '自动翻页', previous: '上一页', next: '下一页', keys: '空格键暂停翻页，左右键翻页，Esc 返回', full: '全屏', light: { auto: '自动', day: '日间', night: '夜间' }, lightLabel: '显示模式', controls: '公示屏控制',
  },
}, {
  hall: {
    title: 'Public notice: medical insurance payment', lead: 'Suspended and terminated staff of this institution', choose: 'Which institution is it to show?', code: 'Code of the institution', codeHint: 'H (hospital) or P (pharmacy) and 11 digits', badCode: 'This is no institution\'s code.', show: 'Open the hall screen', back: 'Back',
    name: 'Name', category: 'Category', status: 'Status', term: 'Term', payment: 'Payment', span: '{from} to {to}', from: 'From {day}', over: 'Ended {day}, not restored', emergency: 'Emergencies only', none: 'Not settled',
    empty: 'Nobody is suspended or terminated at present', notFresh: 'Not known', notFreshWhy: 'The source of this region has been silent for long; what may be out of date is not shown. Please ask at the insurance desk.', unknown: 'There is no such institution', unknownWhy: 'Check the code {code}.',
    asOf: 'Updated at {time}', waiting: 'Reading…', lost: 'Connection lost since {time}, trying again. Shown is what held then.', lostBlank: 'No connection since {time}, trying again.', page: 'Page {page} of {pages}', total: '{count} in all', lawDay: 'Day of the law {day}',
    pause: 'Stop turning pages', resume: 'Turn pages', previous: 'Previous page', next: 'Next page', keys: 'Space stops the pages, arrows turn them, Esc goes back', full: 'Full screen', light: { auto: 'Auto', day: 'Day', night: 'Night' }, lightLabel: 'Day or night', controls: 'Controls of the screen',
  },
})
