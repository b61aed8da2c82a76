import { words } from '@/i18n'

words({
  rules: {
    title: '规则对照', lead: '各省规则按同一主题逐条并列；要点由我们概括，以正式文本为准。', inForce: '{from} 起施行', until: '有效期至 {to}', noEnd: '未写明止日', expired: '已失效', valid: '有效', extension: '{document} 延至 {to}', books: '规则', measures: '记分与处理',
    measuresLead: '拖动分值，看各省怎样处理。', points: '分值', single: '一次性记满', once: '一次性记满：{measure}', cumulative: '年度累计', total: '{points} 分', none: '未规定处理', months: '暂停 {months} 个月', banned: '终止，{years} 年内不得再次登记备案', terminated: '终止', table: '各省分值与处理对照表', orMore: '{points} 分以上',
    articles: '逐条对照', search: '在全部条文中查找', searchPlaceholder: '例如 急诊、修复、工作日', found: '{count} 条', nothing: '没有条文含有这个词。', topics: '主题', silent: '没有专门条文', also: '另见', national: '国家规定', reading: '读法', jump: '到同一主题', show: '显示',
    calculator: '记分试算', calculatorLead: '填入拟记的分，由枢纽按各省规则试算；不写入台账，也不通知任何人。各省只能对在该省登记备案的人员试算，多省比较请选在各省都备案的人员。', person: '人员代码', choose: '代选一名', choosing: '查找中', nobody: '职权范围内没有可以试算的人员。', unknown: '没有此人，或者此人不在您的职权范围内。',
    decision: '认定方式', circumstance: '负面情形', responsibility: '责任程度', given: '记分', computed: '由枢纽计算', decidedOn: '决定日', add: '再加一笔', remove: '删去', calculate: '试算', score: '第 {number} 笔', outcome: '各省结果', elsewhere: '您的职权范围内没有此人在该省的有效登记备案，不能试算。', before: '现为', after: '记后',
    unchanged: '不产生暂停或终止', reach: '试算已完成，但此人在该省的状态不在您的职权范围内，不予显示。', noOutcome: '枢纽没有给出该省的状态。', noToday: '正在向枢纽询问法定日期。', term: '{from} 至 {to}', banUntil: '{day} 前（含当日）不得再次登记备案', steps: '推导 {count} 步', refused: '不能这样记分', warnings: '可以记分，但请注意', signIn: '选择身份后试算', insuranceOnly: '记分由{audience}作出，也只有它可以试算。', facts: '试算',
    codes: {
      OUT_OF_REACH: '超出您的职权范围，只能在本地区试算。', SCORE_OUT_OF_BAND: '分值不在这一情形的记分档次内。', SCORE_NOT_ALLOWED: '分值与责任程度不符。', UNKNOWN_CIRCUMSTANCE: '该省规则没有这一负面情形。', DECISION_KIND: '这一情形不由该方式认定。',
      CIRCUMSTANCE_EXCLUDED: '这一情形在此不适用。', PUBLIC_MEDICAL_ONLY: '这一情形只适用于公立医疗机构。', OUT_OF_SCOPE: '此人不是该省规则的相关人员。', NOT_REGISTERED: '此人当时没有登记备案。', NOT_REGISTERED_THERE: '此人当时没有在该机构登记备案。',
      RULEBOOK_EXPIRED: '决定之日该省没有有效规则：只记录，不处理。', NO_RULEBOOK: '决定之日该省没有规则。', NO_PRIOR_NOTICE: '没有事先告知。', FUTURE_DATE: '日期在法定日期之后。', UNKNOWN_PERSON: '没有此人，或者此人不在您的职权范围内。', NO_COMMITMENT: '此人没有签订服务承诺。',
    },
  },
}, {
  rules: {
    title: 'The rules side by side', lead: 'The provinces\' rules by the same topics, article by article; the gists are our own words, in Chinese, and the official text decides.', inForce: 'in force from {from}', until: 'until {to}', noEnd: 'no last day stated', expired: 'expired', valid: 'in force', extension: '{document}: extended to {to}', books: 'Rules', measures: 'Points and measures',
    measuresLead: 'Move the points and see what each province does.', points: 'Points', single: 'scored at once', once: 'Scored at once: {measure}', cumulative: 'total of the year', total: '{points} points', none: 'no measure', months: 'Suspended {months} months', banned: 'Terminated, no registration for {years} years', terminated: 'Terminated', table: 'Points and measures by province', orMore: '{points} or more',
    articles: 'Article by article', search: 'Search all articles', searchPlaceholder: 'In Chinese, such as 急诊', found: '{count} articles', nothing: 'No article has this word.', topics: 'Topics', silent: 'no article of its own', also: 'See also', national: 'National texts', reading: 'Reading', jump: 'To the same topic', show: 'Show',
    calculator: 'What if', calculatorLead: 'Enter the scores; the hub says what each province\'s rule makes of them. Nothing is stored and nobody is told. A province can be tried on whoever is registered there: to compare, choose somebody who is registered in several.', person: 'Person code', choose: 'Choose somebody', choosing: 'Looking', nobody: 'There is nobody within your reach to try it on.', unknown: 'There is no such person, or the person is out of your reach.',
    decision: 'Decision', circumstance: 'Circumstance', responsibility: 'Responsibility', given: 'Points', computed: 'computed', decidedOn: 'Decided on', add: 'One more', remove: 'Remove', calculate: 'Calculate', score: 'Score {number}', outcome: 'By province', elsewhere: 'No running registration of this person there is within your reach: it cannot be tried.', before: 'now', after: 'then',
    unchanged: 'Neither suspended nor terminated', reach: 'It was tried, but this person\'s standing there is out of your reach and is not shown.', noOutcome: 'The hub gives no standing for this province.', noToday: 'The hub is being asked which day it is.', term: '{from} to {to}', banUntil: 'No registration up to and including {day}', steps: '{count} steps', refused: 'It cannot be scored so', warnings: 'It can be scored, but note', signIn: 'Choose who you are, then calculate', insuranceOnly: 'Scores are for this audience to send, and to try: {audience}.', facts: 'What if',
    codes: {
      OUT_OF_REACH: 'Out of your reach: scores can be tried within your own region.', SCORE_OUT_OF_BAND: 'The points are outside the circumstance\'s band.', SCORE_NOT_ALLOWED: 'The points do not go with the responsibility.', UNKNOWN_CIRCUMSTANCE: 'This province\'s rule does not know the circumstance.', DECISION_KIND: 'The circumstance is not found by this kind of decision.',
      CIRCUMSTANCE_EXCLUDED: 'The circumstance does not apply here.', PUBLIC_MEDICAL_ONLY: 'The circumstance is for public medical institutions only.', OUT_OF_SCOPE: 'The person is none that this province\'s rule concerns.', NOT_REGISTERED: 'The person was not registered then.', NOT_REGISTERED_THERE: 'The person was not registered at that institution then.',
      RULEBOOK_EXPIRED: 'No rule of the province was in force on that day: recorded without a measure.', NO_RULEBOOK: 'The province had no rule on that day.', NO_PRIOR_NOTICE: 'Nobody was told beforehand.', FUTURE_DATE: 'The date is after the day of the law.', UNKNOWN_PERSON: 'There is no such person, or the person is out of your reach.', NO_COMMITMENT: 'The person has signed no commitment.',
    },
  },
})
