import { words } from '@/i18n'

words({
  publicly: {
    title: '医师医保支付状态查询', lead: '挂号、就诊前，查一查医师的医保支付资格。只显示法律规定向公众公开的内容。', by: '查询方式', byCode: '按医师代码', byName: '按机构和姓名',
    code: '医师代码', codeHint: '写在医师胸牌或挂号页面上，例如字母 D 加 12 位数字。请勿输入身份证号。', institution: '医药机构代码', institutionHint: '字母 H（医院）或 P（药店）加 11 位数字', name: '登记姓名', nameHint: '与登记备案一致的全名；不会出现在网址中',
    ask: '查询', samples: '演示数据，可以试试：', sampleInstitutions: '演示数据：', badCode: '这不是医师代码。代码是一到两个字母加 12 位数字，请核对。', badInstitution: '这不是医药机构代码。代码是 H 或 P 加 11 位数字，请核对。', noName: '请填写姓名。',
    unknown: '没有查到', unknownWhy: '在可查询的范围内没有这个代码的登记。请核对代码，或向就诊机构询问。', unnamed: '这家机构没有登记使用这个姓名的人员。请核对机构代码和姓名，或向机构询问。', many: '有 {count} 人同名',
    notFresh: '状态未知', notFreshWhy: '该地区已有一段时间没有报送数据，不能显示可能过期的状态。这不表示状态正常，请向医院或当地医保部门询问。', notTold: '无提示', notToldWhy: '当地规则只公示被暂停、终止的人员；目前没有对该人员的这类公示。',
    from: '自 {day} 起', span: '{from} 至 {to}', over: '期限已于 {day} 届满，资格尚未恢复，状态不变。',
    pays: { NORMAL: '其提供的服务按规定由医保结算。', emergency: '医保只结算急诊、抢救等特殊情形的费用，其他费用不予结算。', none: '其提供的服务，医保不予结算。' },
    points: '经公开的本年度记分：{points} 分', asOf: '数据截至 {time}', silent: '从未报送', at: '执业机构', category: '人员类别', term: '期限',
  },
}, {
  publicly: {
    title: 'Does insurance pay for this doctor?', lead: 'Look before you book. Shown is what the law makes public, and nothing else.', by: 'Look up by', byCode: 'Code', byName: 'Institution and name',
    code: 'Code of the doctor', codeHint: 'On the badge or the booking page: for example D and 12 digits. Never an ID number.', institution: 'Code of the institution', institutionHint: 'H (hospital) or P (pharmacy) and 11 digits', name: 'Registered name', nameHint: 'The full name as registered; it never stands in the address',
    ask: 'Look up', samples: 'Made-up doctors to try:', sampleInstitutions: 'Made-up:', badCode: 'This is no doctor\'s code. A code is one or two letters and 12 digits.', badInstitution: 'This is no institution\'s code. A code is H or P and 11 digits.', noName: 'Enter a name.',
    unknown: 'Not found', unknownWhy: 'Nobody is registered under this code as far as can be looked up here. Check the code, or ask where you are treated.', unnamed: 'Nobody is registered at this institution under this name. Check code and name, or ask the institution.', many: '{count} people have this name',
    notFresh: 'Not known', notFreshWhy: 'The source of this region has been silent for a while, and what may be out of date is not shown. This does not mean that all is well: ask the hospital or the local insurance department.', notTold: 'No notice', notToldWhy: 'The rule that holds there makes suspensions and terminations public, and nothing else; there is none of this person at present.',
    from: 'From {day}', span: '{from} to {to}', over: 'The term ended on {day}; the qualification has not been restored, and the status stays.',
    pays: { NORMAL: 'Insurance pays for what this person provides, as usual.', emergency: 'Insurance pays only for emergencies and rescue, and for nothing else.', none: 'Insurance does not pay for what this person provides.' },
    points: 'Points of this year, as published: {points}', asOf: 'As of {time}', silent: 'never heard', at: 'Serves at', category: 'Category', term: 'Term',
  },
})
