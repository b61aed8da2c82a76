using Hub.Domain;

namespace Hub.Store;

/// <summary>A decisions file: a row scores one person on one decision.</summary>
internal sealed class DecisionRows : RowShape
{
    public override string Name => "decisions";

    public override IReadOnlyList<string> Required { get; } =
        ["决定编号", "医保相关人员代码", "医药机构代码", "决定机关区划", "处理类型", "决定日期", "行为日期", "情形", "责任程度", "调整", "记分", "检查编号", "行为编号", "文书号", "通知日期", "送达日期"];

    public override IReadOnlyList<string> Optional { get; } = ["调整理由", "统筹区", "处罚文书收到日期", "事实"];

    public override IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["id"] = "决定编号", ["person"] = "医保相关人员代码", ["institution"] = "医药机构代码", ["region"] = "决定机关区划", ["decision"] = "处理类型",
        ["decidedOn"] = "决定日期", ["actOn"] = "行为日期", ["circumstance"] = "情形", ["responsibility"] = "责任程度", ["adjustment"] = "调整",
        ["adjustmentReason"] = "调整理由", ["points"] = "记分", ["inspection"] = "检查编号", ["act"] = "行为编号", ["documentNumber"] = "文书号",
        ["noticedOn"] = "通知日期", ["deliveredOn"] = "送达日期", ["poolingArea"] = "统筹区", ["documentReceivedOn"] = "处罚文书收到日期", ["facts"] = "事实",
    };

    public override Entry? Read(RowReader row)
    {
        var person = row.Person("医保相关人员代码");
        if (row.Text("医保相关人员代码") is null) row.Fault("医保相关人员代码", "is empty");
        return new PointsEntry
        {
            Id = row.Needed("决定编号"),
            Region = row.NeededRegion("决定机关区划"),
            Person = person ?? default,
            Institution = row.Institution("医药机构代码"),
            Decision = row.Word("处理类型", Words.DecisionKinds),
            DecidedOn = row.NeededDay("决定日期"),
            ActOn = row.Day("行为日期"),
            DocumentReceivedOn = row.Day("处罚文书收到日期"),
            Circumstance = row.Word("情形", Words.Circumstances),
            Responsibility = row.Word("责任程度", Words.Responsibilities),
            Adjustment = row.OptionalWord("调整", Words.Adjustments) ?? Adjustment.None,
            AdjustmentReason = row.Text("调整理由"),
            Facts = row.Text("事实"),
            Points = row.Number("记分"),
            Inspection = row.Text("检查编号"),
            Act = row.Text("行为编号"),
            PoolingArea = row.Region("统筹区"),
            DocumentNumber = row.Needed("文书号"),
            NoticedOn = row.Day("通知日期"),
            DeliveredOn = row.Day("送达日期"),
        };
    }
}
