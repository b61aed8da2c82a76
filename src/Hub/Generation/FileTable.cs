using System.Globalization;
using Hub.Domain;

namespace Hub.Generation;

/// <summary>A table as it goes into a file: a header, and rows of texts, days and empty cells.</summary>
public sealed record FileTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The registrations file of the published format.</summary>
    public static FileTable Of(IEnumerable<RegistrationEntry> registrations) => Table(registrations,
        ("医保相关人员代码", r => r.Person?.Value),
        ("姓名", r => r.Name),
        ("身份证号", r => r.IdNumber.Reveal()),
        ("医药机构名称", r => r.InstitutionName),
        ("医药机构代码", r => r.Institution.Value),
        ("医保区划", r => r.Region.ToString()),
        ("人员类别", r => Store.Words.Of(Store.Words.Categories, r.Category)),
        ("执业类型", r => r.PracticeType),
        ("执业类别", r => r.PracticeClass),
        ("执业范围", r => r.PracticeScope),
        ("专业技术职务", r => r.Title),
        ("登记备案状态", _ => Store.Words.Of(Store.Words.Statuses, Status.Normal)),
        ("服务承诺", r => r.CommitmentOn),
        ("登记备案日期", r => r.RegisteredOn),
        ("负责人类别", r => r.PrincipalRole is { } role ? Store.Words.Of(Store.Words.PrincipalRoles, role) : null),
        ("科室", r => r.Department),
        ("入职日期", r => r.EmployedOn),
        ("机构性质", r => r.InstitutionPublic is { } ownership ? Store.Words.Of(Store.Words.Ownership, ownership) : null));

    /// <summary>The decisions file of the published format.</summary>
    public static FileTable Of(IEnumerable<PointsEntry> decisions) => Table(decisions,
        ("决定编号", d => d.Id),
        ("医保相关人员代码", d => d.Person.Value),
        ("医药机构代码", d => d.Institution.Value),
        ("决定机关区划", d => d.Region.ToString()),
        ("处理类型", d => Store.Words.Of(Store.Words.DecisionKinds, d.Decision)),
        ("决定日期", d => d.DecidedOn),
        ("行为日期", d => d.ActOn),
        ("情形", d => EnumName.Of(d.Circumstance)),
        ("责任程度", d => Store.Words.Of(Store.Words.Responsibilities, d.Responsibility)),
        ("调整", d => Store.Words.Of(Store.Words.Adjustments, d.Adjustment)),
        ("记分", d => d.Points?.ToString(CultureInfo.InvariantCulture)),
        ("检查编号", d => d.Inspection),
        ("行为编号", d => d.Act),
        ("文书号", d => d.DocumentNumber),
        ("通知日期", d => d.NoticedOn),
        ("送达日期", d => d.DeliveredOn),
        ("调整理由", d => d.AdjustmentReason),
        ("统筹区", d => d.PoolingArea?.ToString()),
        ("处罚文书收到日期", d => d.DocumentReceivedOn),
        ("事实", d => d.Facts));

    private static FileTable Table<T>(IEnumerable<T> items, params (string Name, Func<T, object?> Cell)[] columns) =>
        new([.. columns.Select(c => c.Name)], [.. items.Select(i => columns.Select(c => c.Cell(i)).ToList())]);
}
