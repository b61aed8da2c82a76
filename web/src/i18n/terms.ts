import type { Adjustment, AgreementState, Audience, Category, Cause, Circumstance, DeadlineKind, DecisionKind, DutyKind, Effect, EventKind, InsuranceBody, ObjectionOutcome, ObjectionStepKind, Outcome, Payable, PrincipalRole, Purpose, RepairRoute, Responsibility, Status, Topic } from '@/graphql/generated/enums'

type Named<Value extends string> = Record<Value, readonly [zh: string, en: string]>

const status: Named<Status> = { NORMAL: ['正常', 'Normal'], SUSPENDED: ['暂停', 'Suspended'], TERMINATED: ['终止', 'Terminated'] }

const audience: Named<Audience> = {
  INSURANCE: ['医疗保障部门', 'Medical insurance'], HEALTH: ['卫生健康部门', 'Health'], DRUG: ['药品监督管理部门', 'Drug regulator'],
  ENFORCEMENT: ['综合行政执法部门', 'Law enforcement'], APPROVAL: ['行政审批部门', 'Administrative approval'], SETTLEMENT: ['结算系统', 'Settlement system'],
  INSTITUTION: ['定点医药机构', 'Institution'], PRACTITIONER: ['相关人员本人', 'The person'], PLATFORM: ['挂号平台', 'Booking platform'],
  AUDITOR: ['审计', 'Audit'], PUBLIC: ['公众', 'The public'],
}

const purpose: Named<Purpose> = {
  FUND_SUPERVISION: ['基金监管', 'Fund supervision'], INDUSTRY_FOLLOW_UP: ['行业后续处理', 'Follow-up by the trade'], CASE_TRANSFER: ['案件移送', 'Case transfer'],
  SETTLEMENT: ['医保结算', 'Settlement'], PATIENT_NOTICE: ['参保人提示', 'Notice to patients'], SELF_ACCESS: ['本人查询', 'Own file'], AUDIT: ['审计', 'Audit'],
}

const category: Named<Category> = {
  DOCTOR: ['医疗类', 'Doctor'], NURSE: ['护理类', 'Nurse'], HOSPITAL_PHARMACIST: ['药学类', 'Hospital pharmacist'], TECHNICIAN: ['技术类', 'Technician'],
  FEE_REVIEWER: ['费用审核人员', 'Fee reviewer'], PHARMACY_PRINCIPAL: ['药店主要负责人', 'Pharmacy principal'], PHARMACY_PHARMACIST: ['药店药师', 'Pharmacy pharmacist'],
}

const cause: Named<Cause> = {
  POINTS_CUMULATIVE: ['累计记分', 'Points in sum'], POINTS_SINGLE: ['一次性记分', 'Points at once'], AGREEMENT_SUSPENDED: ['机构协议中止', 'Agreement suspended'],
  AGREEMENT_TERMINATED: ['机构协议解除', 'Agreement terminated'], LICENCE_LOST: ['执业资格丧失', 'Licence lost'],
}

const effect: Named<Effect> = { FEES_NOT_SETTLED: ['医保费用不予结算', 'Fees are not settled'], BARRED_FROM_REVIEW: ['不得从事费用审核', 'Barred from fee review'] }

const decision: Named<DecisionKind> = {
  ADMIN_PENALTY: ['行政处罚', 'Administrative penalty'], AGREEMENT_HANDLING: ['协议处理', 'Handling under the agreement'], LICENSING_AUTHORITY: ['行业主管部门处理', 'Handling by the licensing authority'],
}

const circumstance: Named<Circumstance> = {
  LIQUIDATED_DAMAGES: ['支付违约金', 'Liquidated damages'], VBP_NON_SELECTED: ['集采高价产品', 'Non-selected products of bulk purchase'], OTHER_B1: ['其他1–3分情形', 'Other, 1–3 points'],
  REG38: ['条例第三十八条处罚', 'Penalty by article 38'], REG39: ['条例第三十九条处罚', 'Penalty by article 39'], PRACTICE_PENALTY: ['执业行政处罚', 'Penalty on practice'],
  OTHER_B2: ['其他4–6分情形', 'Other, 4–6 points'], CODE_BORROWING: ['借用冒用代码', 'Borrowed codes'], FRONTING: ['冒名提供结算', 'Settling for the suspended'],
  WITH_AGREEMENT_SUSPENSION: ['并处中止协议', 'With the agreement suspended'], OTHER_B3: ['其他7–9分情形', 'Other, 7–9 points'], REG40: ['条例第四十条处罚', 'Penalty by article 40'],
  WITH_AGREEMENT_TERMINATION: ['并处解除协议', 'With the agreement terminated'], LICENCE_LOST: ['执业资格丧失', 'Licence lost'], OTHER_B4: ['其他10–12分情形', 'Other, 10–12 points'],
}

const responsibility: Named<Responsibility> = { GENERAL: ['一般责任', 'General'], IMPORTANT: ['重要责任', 'Important'], PRINCIPAL: ['主要责任', 'Principal'] }

const payable: Named<Payable> = { PAYABLE: ['予以结算', 'Settled'], EMERGENCY_ONLY: ['仅结算急诊抢救', 'Emergencies only'], NOT_PAYABLE: ['不予结算', 'Not settled'] }

const agreement: Named<AgreementState> = {
  ACTIVE: ['生效', 'In force'], PAYMENT_PAUSED: ['暂停拨付', 'Payment paused'], SERVICES_SUSPENDED: ['中止医疗服务', 'Services suspended'], SUSPENDED: ['中止', 'Suspended'], TERMINATED: ['解除', 'Terminated'],
}

const repairRoute: Named<RepairRoute> = {
  STUDY: ['学习培训', 'Study'], PUBLICITY: ['宣传公益', 'Publicity'], REPORTING: ['举报', 'Reporting'], ASSISTANCE: ['协助检查', 'Assistance'], ARTICLE_LOCAL: ['市县级媒体发文', 'Article, local media'],
  ARTICLE_PROVINCIAL: ['省级以上媒体发文', 'Article, provincial media'], MANAGEMENT_WORK: ['管理工作', 'Management work'], POLICY_RESEARCH: ['政策研究', 'Policy research'], OTHER: ['其他', 'Other'],
}

const objectionOutcome: Named<ObjectionOutcome> = { UPHELD: ['维持', 'Upheld'], CHANGED: ['变更', 'Changed'], WITHDRAWN: ['撤回', 'Withdrawn'] }

const outcome: Named<Outcome> = { PASSED: ['通过', 'Passed'], FAILED: ['未通过', 'Failed'] }

const deadline: Named<DeadlineKind> = {
  COMMITMENT: ['签订服务承诺', 'Commitment'], NEW_HIRE_COMMITMENT: ['新进人员承诺', 'Commitment of a new hire'], LEAVER_UPDATE: ['离职更新备案', 'Update of a leaver'], NOTICE: ['出具处理通知书', 'Notice'],
  DELIVERY: ['送达', 'Delivery'], OBJECTION: ['提出异议申诉', 'Objection'], OBJECTION_REVIEW: ['异议复核', 'Review of an objection'], RESTORATION_WINDOW: ['资格恢复申请窗口', 'Window of restoration'],
  RESTORATION_DECISION: ['恢复评估', 'Decision on restoration'], REPAIR_REVIEW: ['修复审核', 'Review of a repair'], LICENCE_REPORT: ['执业资格丧失报告', 'Report of a lost licence'], QUARTERLY_REPORT: ['季度报送', 'Quarterly report'],
}

const duty: Named<DutyKind> = {
  STUDY: ['学习培训', 'Study'], TALK_BY_INSTITUTION: ['机构约谈', 'Talk by the institution'], TALK_BY_AGENCY: ['经办机构约谈', 'Talk by the agency'], CIRCULAR: ['通报', 'Circular'],
  HAND_OVER: ['工作交接', 'Hand-over'], MAINTAIN_STATUS: ['维护备案状态', 'Maintain the status'], DISPLAY: ['公示', 'Display'], SCORE: ['记分', 'Score'],
}

const event: Named<EventKind> = {
  STATUS_CHANGED: ['状态变更', 'Status changed'], POINTS_RECORDED: ['记分', 'Points recorded'], ENTRY_REVERSED: ['记分变更或撤销', 'Score reversed'], REGISTRATION_CHANGED: ['登记备案变更', 'Registration changed'],
  NOTICE_COPIED: ['处理通知书', 'Notice copied'], AGREEMENT_CHANGED: ['协议变更', 'Agreement changed'], POINTS_PUBLISHED: ['公开记分', 'Points published'], LICENCE_LOST: ['执业资格丧失', 'Licence lost'],
  LICENCE_REGAINED: ['执业资格恢复', 'Licence regained'], PRACTICE_RESTRICTED: ['执业受限', 'Practice restricted'], PRACTICE_PENALTY: ['执业处罚', 'Penalty on practice'], CASE_TRANSFERRED: ['案件移送', 'Case transferred'],
  CASE_RESULT: ['案件结果', 'Result of a case'], OBJECTION_OPENED: ['异议申诉', 'Objection opened'], OBJECTION_STEP: ['异议处理', 'Objection handled'], OBJECTION_DECIDED: ['异议复核', 'Objection decided'],
  REPAIR_APPLIED: ['修复申请', 'Repair applied for'], REPAIR_DECIDED: ['修复决定', 'Repair decided'], RESTORATION_APPLIED: ['恢复申请', 'Restoration applied for'], RESTORATION_DECIDED: ['恢复决定', 'Restoration decided'],
  TERM_ENDED: ['期满', 'Term ended'], THRESHOLD_REACHED: ['达到处理分值', 'Threshold reached'], CROSS_PROVINCE_TOTAL: ['跨省累计', 'Total across provinces'], RATIO_ALERT: ['人次占比预警', 'Ratio alert'],
  STATUS_MISMATCH: ['备案状态不一致', 'Status mismatch'], DUTY_OPENED: ['待办', 'Duty opened'], DEADLINE_DUE: ['即将到期', 'Deadline due'], DEADLINE_MISSED: ['逾期', 'Deadline missed'],
  RULEBOOK_EXPIRING: ['规则将失效', 'Rulebook expiring'], ACCESS_CHANGED: ['授权变更', 'Access changed'], IDENTITY_CORRECTED: ['更正身份', 'Identity corrected'],
}

const adjustment: Named<Adjustment> = {
  NONE: ['无', 'None'], LIGHTER_IN_BAND: ['档内从轻', 'Lighter within the band'], DOWN_ONE_BAND: ['减轻一档', 'One band down'], HEAVIER_IN_BAND: ['档内从重', 'Heavier within the band'],
  UP_ONE_BAND: ['加重一档', 'One band up'], FIRST_OFFENCE_WAIVED: ['首违不记', 'First offence waived'],
}

const principalRole: Named<PrincipalRole> = {
  LEGAL_REPRESENTATIVE: ['法定代表人', 'Legal representative'], ENTERPRISE_HEAD: ['企业负责人', 'Head of the enterprise'], PRINCIPAL: ['主要负责人', 'Principal'], QUALITY_HEAD: ['质量负责人', 'Head of quality'],
}

const objectionStep: Named<ObjectionStepKind> = { EXPLAINED: ['解释说明', 'Explained'], TRANSFERRED: ['移交', 'Handed on'], EXPERTS_BEGIN: ['专家论证开始', 'Experts begin'], EXPERTS_END: ['专家论证结束', 'Experts end'] }

const body: Named<InsuranceBody> = { AGENCY: ['经办机构', 'Agency'], HIGHER_AGENCY: ['上级经办机构', 'Higher agency'], ADMINISTRATION: ['医保行政部门', 'Administration'] }

const topic: Named<Topic> = {
  PURPOSE: ['目的、范围与原则', 'Purpose, scope and principles'], ORGANISATION: ['职责分工', 'Who does what'], PERSONS: ['相关人员与资格', 'Persons and eligibility'], AGREEMENT: ['服务协议与考核', 'Agreement and assessment'],
  COMMITMENT: ['服务承诺', 'Commitment'], REGISTRATION: ['登记备案', 'Registration'], STATUS: ['状态、效力与联动', 'Status, effect and linkage'], LICENCE: ['执业资格', 'Licence'], RESPONSIBILITY: ['责任的认定', 'Finding responsibility'],
  CIRCUMSTANCES: ['记分情形与档次', 'Circumstances and bands'], SCORING: ['按责任记分与从轻从重', 'Scoring, lighter and heavier'], ACCUMULATION: ['累计、择高与清零', 'Adding up'], MEASURES: ['记分的处理', 'Measures'],
  NOTICE: ['告知、通知与送达', 'Notice and delivery'], INSTITUTION: ['机构的协议后果', 'Consequences for institutions'], OBJECTION: ['异议申诉与决定变更', 'Objection and changed decisions'], REPAIR: ['记分修复', 'Repair'],
  RESTORATION: ['资格恢复', 'Restoration'], REPORTING: ['报送与部门通报', 'Reports between departments'], DISPLAY: ['查询与公开', 'What is shown to whom'], SYSTEMS: ['信息系统', 'Systems'],
  SUPERVISION: ['监督、审核与费用核查', 'Supervision and review of fees'], FORCE: ['施行、有效期与解释', 'Days of force'],
}

const named = { adjustment, principalRole, objectionStep, body, topic, status, audience, purpose, category, cause, effect, decision, circumstance, responsibility, payable, agreement, repairRoute, objectionOutcome, outcome, deadline, duty, event }

type Names = { [Kind in keyof typeof named]: Record<string, string> }

const inLanguage = (at: 0 | 1): Names => Object.fromEntries(Object.entries(named).map(([kind, values]) =>
  [kind, Object.fromEntries(Object.entries(values).map(([value, names]) => [value, names[at]]))])) as Names

/** The law's terms, as the regulations name them: `t('terms.status.SUSPENDED')`. */
export const terms = { zh: { terms: inLanguage(0) }, en: { terms: inLanguage(1) } }
