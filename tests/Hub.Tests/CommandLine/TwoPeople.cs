namespace Hub.Tests.CommandLine;

/// <summary>Two doctors of one hospital, of whom one is suspended, imported from files.</summary>
internal static class TwoPeople
{
    public static async Task ImportAsync(string folder)
    {
        var registrations = Write(folder, "registrations.csv",
            "医保相关人员代码,姓名,身份证号,医药机构名称,医药机构代码,医保区划,人员类别,执业类型,执业类别,执业范围,专业技术职务,登记备案状态,服务承诺,登记备案日期",
            "D330106000901,王一,11010519491231002X,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10",
            "D330106000902,王二,440524188001010014,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10");
        var decisions = Write(folder, "decisions.csv",
            "决定编号,医保相关人员代码,医药机构代码,决定机关区划,处理类型,决定日期,行为日期,情形,责任程度,调整,记分,检查编号,行为编号,文书号,通知日期,送达日期",
            "A-1,D330106000901,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,FRONTING,主要,无,9,,,甲1号,2025-05-09,2025-05-12",
            "A-2,D330106000902,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,REG39,一般,无,4,,,甲1号,2025-05-09,2025-05-12");
        var (code, output, error) = await Shell.RunAsync("import", "--environment", "Development", "--today", "2025-05-20", registrations, decisions);
        Assert.True(code == 0, output + error);
    }

    private static string Write(string folder, string name, params string[] lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
