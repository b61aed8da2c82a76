using static Hub.Domain.Tests.Rulebooks.LawWords;

namespace Hub.Domain.Tests.Rulebooks;

/// <summary>Which rows the table has, and what each kind of clause says in it.</summary>
internal static class SideBySideRows
{
    public static SideBySide Table(IReadOnlyList<Rulebook> books)
    {
        var table = new SideBySide(books);
        Force(table);
        Persons(table);
        Registration(table);
        Status(table);
        Scoring(table);
        Measures(table);
        Institutions(table);
        Repair(table);
        Restoration(table);
        Objection(table);
        Information(table);
        Deadlines(table);
        return table;
    }

    private static void Force(SideBySide table)
    {
        table.Section("有效期 Days of force");
        table.Row("文号 document", table.Books.Select(b => b.Document));
        table.Row("有效 in force", table.Books.Select(b => $"{b.InForceFrom:yyyy-MM-dd} … {b.InForceTo:yyyy-MM-dd}"));
        table.Row("延期 extensions", table.Books.Select(b => b.Extensions.Count == 0 ? "–" : string.Join("；", b.Extensions.Select(e => $"{e.Document} … {e.InForceTo:yyyy-MM-dd}"))));
        table.Row<ValidityClause>("写在条文里 stated in an article", _ => "是");
        table.Row<CatalogueClause>("动态引用 follows a newer catalogue", _ => "按最新版本");
    }

    private static void Persons(SideBySide table)
    {
        table.Section("人员 Persons");
        table.Row<PersonsClause>("医疗机构 medical institution", c => Of(c.Medical));
        table.Row<PersonsClause>("药店 pharmacy", c => Of(c.Pharmacy));
        table.Row<PersonsClause>("哪些负责人 which principals", c => Of(c.Principals));
    }

    private static void Registration(SideBySide table)
    {
        table.Section("承诺与登记备案 Commitment and registration");
        table.Row<CommitmentClause>("先承诺 commitment first", _ => "须先承诺");
        table.Row<RecordClause>("备案内容 fields", c => c.ScoreHistory ? "含历次记分" : "不含历次记分");
        table.Row<EveryInstitutionClause>("多点 several institutions", _ => "每家都登记");
        table.Row<ChangeOfInstitutionClause>("更换机构 change of institution", _ => "重新登记，记分随人");
        table.Row<RegistrationDuringTermClause>("期内新备案 registering during a term", c => $"暂停：{Of(c.Suspended)}，终止：{Of(c.Terminated)}");
        table.Row<FirstStatusClause>("首次 first registration", c => Of(c.Status));
    }

    private static void Status(SideBySide table)
    {
        table.Section("状态的效力 Effect of a status");
        table.Row<PayableClause>("正常 normal", c => Of(c.Normal));
        table.Row<PayableClause>("暂停 suspended", c => Of(c.Suspended));
        table.Row<PayableClause>("终止 terminated", c => Of(c.Terminated));
        table.Row<EligibilityClause>("未登记备案 unregistered", c => Of(c.Unregistered));
        table.Row<EligibilityClause>("未承诺 uncommitted", c => Of(c.Uncommitted));
        table.Row<EffectsClause>("对谁怎样 on whom", c => string.Join("，", c.ByCategory.Select(p => $"{Of(p.Key)}：{Of(p.Value)}")) + $"，其他：{Of(c.Others)}");
        table.Row<LicenceLossClause>("失去执业资格 licence lost", c => $"终止，{Of(c.Payable)}");
        table.Row<LinkageClause>("联动 linkage", _ => "各机构联动");
    }

    private static void Scoring(SideBySide table)
    {
        table.Section("责任与记分 Responsibility and points");
        table.Row<BandsClause>("档次 bands", c => string.Join("、", c.Bands));
        table.Row<RanksClause>("由低到高 from low to high", c => Of(c.FromLowToHigh));
        foreach (var code in Enum.GetValues<Circumstance>()) table.Row<CircumstanceClause>($"`{EnumName.Of(code)}`", c => c.Code == code ? Scored(c) : null);
        table.Row<OwnBreachClause>("本人违约违诺 own breach", c => c.Mandatory ? "应当记分" : "可以记分");
        table.Row<AdjustmentsClause>("从轻减轻 lighter", c => $"本档内或减 {c.Lighter.Bands} 档");
        table.Row<AdjustmentsClause>("从重加重 heavier", c => $"本档内或加 {c.Heavier.Bands} 档");
        table.Row<WaiverClause>("首违不记 first offence", c => $"第 {c.CircumstancesOfArticle} 条情形可以不记");
        table.Row<SameActClause>("同一行为 same act", _ => "只取最高");
        table.Row<AccumulationClause>("累计 accumulation", c => c.Cap is { } cap ? $"自然年度，满 {cap}" : "自然年度，不封顶");
        table.Row<ScoringDayClause>("记分时点 scoring day", _ => "决定作出之日");
        table.Row<AggregationClause>("归集 aggregation", _ => "各机构合计，达到标准即通报");
        table.Row<ReversalClause>("变更、撤销 reversal", _ => "记分随之变更");
    }

    private static string Scored(CircumstanceClause c)
    {
        List<string> parts = [c.Band.ToString()];
        if (c.FromDecision > 1) parts.Add($"第 {c.FromDecision} 次起");
        if (c.PublicMedicalOnly) parts.Add("公立医疗机构");
        if (c.UnlessAlso.Count > 0) parts.Add("同时中止、解除协议的除外");
        if (c.ValidFrom is { } from) parts.Add($"{from:yyyy-MM-dd} 起");
        return string.Join("，", parts);
    }

    private static void Measures(SideBySide table)
    {
        table.Section("处理 Measures");
        var lines = table.Books.SelectMany(b => b.Measures).Select(m => (m.ForSingleScore, m.At, m.To)).Distinct().OrderBy(l => l.ForSingleScore).ThenBy(l => l.At);
        foreach (var line in lines)
        {
            var range = line.To is null ? $"{line.At} 分" : line.To == line.At ? $"只 {line.At} 分" : $"{line.At}–{line.To} 分";
            table.Row<Measure>((line.ForSingleScore ? "单次 single " : "累计 total ") + range, m => (m.ForSingleScore, m.At, m.To) == line ? m.Action + (m.By is { } by ? $"（{Of(by)}）" : "") : null);
        }

        table.Row<TermsClause>("起算 first day", c => Of(c.StartsOn));
        table.Row<TermsClause>("跨年 into the next year", c => c.CarriesOver ? "继续执行" : "不延续");
        foreach (var kind in Enum.GetValues<DutyKind>())
        {
            table.Row<DutyClause>($"职责 duty: {Of(kind)}", c => c.Kind == kind ? $"{Of(c.On)}后，{Of(c.By)}" : null);
        }
    }

    private static void Institutions(SideBySide table)
    {
        table.Section("机构协议 Institutions' agreements");
        table.Row<RatioClause>("人次占比 ratio", c => $"{Share(c)}，{(c.Mandatory ? "应" : "可")}{Of(c.Consequence)}");
        table.Row<AgreementLimitClause>("最长 at most", c => $"{c.Months} 个月");
        table.Row<AgreementEffectClause>("对责任人 on those responsible", c => string.Join("，", c.Becomes.OrderBy(p => p.Key).Select(p => $"{Of(p.Key)}：{Of(p.Value)}")) + (c.OfDepartment ? "，含科室" : ""));
    }

    private static string Share(RatioClause c)
    {
        var kind = c.Kind is { } only ? Of(only) : "";
        return c.Percent is { } percent ? $"{kind}{Of(c.Counts)}人次{(c.Exceeds ? "超过" : "达到")}{Of(c.Of)} {percent}%" : $"{kind}{Of(c.Of)}{Of(c.Counts)}";
    }

    private static void Repair(SideBySide table)
    {
        table.Section("修复 Repair");
        table.Row<RepairApplicationClause>("申请 application", c => c.ByInstitution ? "机构申请" : "个人申请，机构同意");
        foreach (var route in Enum.GetValues<RepairRoute>()) table.Row<RepairClause>(Of(route), c => c.Routes.Contains(route) ? Worth(c) : null);
        table.Row<RepairLimitsClause>("合计上限 overall cap", c => c.MaxPoints is { } most ? $"{most} 分" : "未定");
        table.Row<RepairLimitsClause>("缩短期限 shortening", c => c.ShortensMonths switch { null => "按经办机构写明", 0 => "不缩短", var months => $"{months} 个月，暂停不少于 {c.LeastMonths} 个月" });
        table.Row<RepairExclusionClause>("不予修复 excluded", c => $"一次 {c.SingleScore} 分");
    }

    private static string Worth(RepairClause c)
    {
        List<string> parts = [c.Points is { } points ? $"每次 {points} 分" : c.Exam is { } exam ? $"按考试 {exam} 分" : "按经办机构写明"];
        if (c.MaxPoints is { } most) parts.Add($"最多 {most} 分");
        if (c.MaxTimes is { } times) parts.Add($"每年 {times} 次");
        if (c.Routes.Count > 1) parts.Add($"{Of(c.Routes)}合计");
        return string.Join("，", parts);
    }

    private static void Restoration(SideBySide table)
    {
        table.Section("恢复 Restoration");
        table.Row<RestorationWindowClause>("何时申请 when", c => c.Opens switch { WindowOpening.WithTerm => "期满前", WindowOpening.AfterLastDay => "期满后", _ => $"期满前 {c.WorkingDaysBefore} 个工作日内" } + (c.InstitutionAgrees ? "，机构同意" : ""));
        table.Row<RestorationClause>("暂停之后 after a suspension", c => Of(c.AfterSuspension));
        table.Row<RestorationClause>("终止之后 after a termination", c => Of(c.AfterTermination));
        table.Row<RestorationFailedClause>("未通过 failed", c => c.NeedsReason ? "告知并说明原因" : "告知");
    }

    private static void Objection(SideBySide table)
    {
        table.Section("异议申诉 Objection");
        table.Row<ObjectionClause>("形式 form", c => c.NeedsSignatures ? "书面，签字并盖章" : "书面");
        table.Row<ObjectionClause>("逾期 late", c => c.LateIsWaived ? "视为放弃" : "未定");
        table.Row<ObjectionRulingClause>("由谁处理 who rules", c => $"{Of(c.Of)}：{Of(c.By)}");
        table.Row<PriorNoticeClause>("事先告知 prior notice", _ => "书面");
    }

    private static void Information(SideBySide table)
    {
        table.Section("信息 Information");
        table.Row<InboundClause>("告知经办机构 told to the agency", c => Of(c.Of));
        table.Row<TransferClause>("移送 transfer", c => $"{Of(c.Kind)}人员：{Of(c.To)}{(c.RestrictsEntry ? "，可限制准入" : "")}");
        table.Row<ReconcileClause>("核查 reconciliation", _ => "核对维护的状态");
        table.Row<PublicDisplayClause>("平台显示 shown to the public", c => Of(c.Shows));
        table.Row<PublicationClause>("公开记分 points made public", c => c.To is { } to ? $"{c.From}–{to} 分" : "经办机构决定");
    }

    private static void Deadlines(SideBySide table)
    {
        table.Section("期限 Deadlines");
        foreach (var kind in Enum.GetValues<DeadlineKind>())
        {
            table.Row<Clause>(Of(kind), c => c switch
            {
                DeadlineClause deadline when deadline.Kind == kind => deadline.DayOfMonth is { } day ? $"季后首月 {day} 日前" : kind == DeadlineKind.RestorationWindow ? "期满前" : deadline.WorkingDays == 0 ? "同日" : $"{deadline.WorkingDays} 个工作日",
                UntimedClause untimed when untimed.Of.Contains(kind) => "未定天数",
                _ => null,
            });
        }
    }
}
