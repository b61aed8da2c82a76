using Hub.Domain;

namespace Hub.Store;

/// <summary>A registrations file: a row is a person at an institution in a category.</summary>
internal sealed class RegistrationRows(Keys keys) : RowShape
{
    private readonly IdentitySeal _seal = new(keys);

    public override string Name => "registrations";

    public override IReadOnlyList<string> Required { get; } =
        ["医保相关人员代码", "姓名", "身份证号", "医药机构名称", "医药机构代码", "医保区划", "人员类别", "执业类型", "执业类别", "执业范围", "专业技术职务", "登记备案状态", "服务承诺", "登记备案日期"];

    public override IReadOnlyList<string> Optional { get; } = ["负责人类别", "科室", "入职日期", "机构性质"];

    public override IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["person"] = "医保相关人员代码", ["name"] = "姓名", ["idNumber"] = "身份证号", ["institutionName"] = "医药机构名称", ["institution"] = "医药机构代码",
        ["institutionKind"] = "医药机构代码", ["institutionPublic"] = "机构性质", ["region"] = "医保区划", ["category"] = "人员类别", ["principalRole"] = "负责人类别",
        ["department"] = "科室", ["practiceType"] = "执业类型", ["practiceClass"] = "执业类别", ["practiceScope"] = "执业范围", ["title"] = "专业技术职务",
        ["employedOn"] = "入职日期", ["registeredOn"] = "登记备案日期", ["commitmentOn"] = "服务承诺",
    };

    public override Entry? Read(RowReader row)
    {
        var person = row.Person("医保相关人员代码");
        var id = row.IdNumber("身份证号");
        var institution = row.Institution("医药机构代码");
        var category = row.Word("人员类别", Words.Categories);
        // What the national window shows is checked for being a status; the hub derives its own.
        row.OptionalWord("登记备案状态", Words.Statuses);
        var registration = new RegistrationEntry
        {
            Id = "",
            Region = row.NeededRegion("医保区划"),
            Person = person,
            Name = row.Needed("姓名"),
            IdNumber = id!,
            Institution = institution,
            InstitutionName = row.Needed("医药机构名称"),
            InstitutionKind = institution.Value is null ? default : institution.Kind,
            InstitutionPublic = row.OptionalWord("机构性质", Words.Ownership),
            Category = category,
            PrincipalRole = row.OptionalWord("负责人类别", Words.PrincipalRoles),
            Department = row.Text("科室"),
            PracticeType = row.Text("执业类型"),
            PracticeClass = row.Text("执业类别"),
            PracticeScope = row.Text("执业范围"),
            Title = row.Text("专业技术职务"),
            EmployedOn = row.Day("入职日期"),
            RegisteredOn = row.NeededDay("登记备案日期"),
            CommitmentOn = row.Day("服务承诺"),
        };
        return row.Faults.Count > 0 ? null : registration with { Id = $"{person ?? _seal.LocalCode(id!)}/{institution}/{EnumName.Of(category)}" };
    }
}
