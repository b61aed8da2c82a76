namespace Hub.Tests.CommandLine;

/// <summary>A rule that changed, and what it makes of a suspension that was decided under it.</summary>
[Collection("environment")]
public sealed class RebuildCommandTests : IDisposable
{
    private static readonly string[] Settings = ["ConnectionStrings__Hub", "Hub__Rulebooks"];
    private static readonly string Beside = Path.Combine(AppContext.BaseDirectory, "rulebooks");
    private readonly TemporaryFolder _folder = new();

    public RebuildCommandTests() => Environment.SetEnvironmentVariable(Settings[0], $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False");

    public void Dispose()
    {
        foreach (var setting in Settings) Environment.SetEnvironmentVariable(setting, null);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_changed_figure_changes_the_standing_that_rested_on_it_and_is_told_with_the_steps()
    {
        await ImportAsync();
        var (code, output, error) = await Shell.RunAsync("rebuild", "--environment", "Development", "--today", "2025-05-20");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 person files derived; 0 standings of today changed", output);

        Environment.SetEnvironmentVariable(Settings[1], Longer());
        (code, output, error) = await Shell.RunAsync("rebuild", "--environment", "Development", "--today", "2025-05-20");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 person files derived; 1 standings of today changed", output);
        Assert.Contains("D330106000901: SUSPENDED until 2025-07-12 (330000: 9) -> SUSPENDED until 2025-08-12 (330000: 9)", output);
        Assert.Matches(@"(?m)^  - .*2025-07-12.*\[", output);
        Assert.Matches(@"(?m)^  \+ .*2025-08-12.*\[", output);
        Assert.DoesNotContain("11010519491231002X", output);
    }

    private async Task ImportAsync()
    {
        var registrations = Write("registrations.csv",
            "医保相关人员代码,姓名,身份证号,医药机构名称,医药机构代码,医保区划,人员类别,执业类型,执业类别,执业范围,专业技术职务,登记备案状态,服务承诺,登记备案日期",
            "D330106000901,王一,11010519491231002X,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10",
            "D330106000902,王二,440524188001010014,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10");
        var decisions = Write("decisions.csv",
            "决定编号,医保相关人员代码,医药机构代码,决定机关区划,处理类型,决定日期,行为日期,情形,责任程度,调整,记分,检查编号,行为编号,文书号,通知日期,送达日期",
            "A-1,D330106000901,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,FRONTING,主要,无,9,,,甲1号,2025-05-09,2025-05-12",
            "A-2,D330106000902,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,REG39,一般,无,4,,,甲1号,2025-05-09,2025-05-12");
        var (code, output, error) = await Shell.RunAsync("import", "--environment", "Development", "--today", "2025-05-20", registrations, decisions);
        Assert.True(code == 0, output + error);
    }

    /// <summary>The same rules, but a single nine suspends a month longer.</summary>
    private string Longer()
    {
        var rules = Path.Combine(_folder.Path, "rules");
        foreach (var file in Directory.EnumerateFiles(Beside, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(rules, Path.GetRelativePath(Beside, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var measures = Path.Combine(rules, "zhejiang", "05-measures.md");
        File.WriteAllText(measures, File.ReadAllText(measures).Replace("single: 9, suspend: 2 months", "single: 9, suspend: 3 months").Replace("2个月", "3个月"));
        return rules;
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
