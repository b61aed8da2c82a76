namespace Hub.EndToEnd;

/// <summary>Files as agencies send them: good rows in, bad rows back with line, column, reason and article.</summary>
public sealed class ImportFiles : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hub-import-").FullName;
    private readonly Dictionary<string, string> _environment = [];

    private const string Registrations = "医保相关人员代码,姓名,身份证号,医药机构名称,医药机构代码,医保区划,人员类别,执业类型,执业类别,执业范围,专业技术职务,登记备案状态,服务承诺,登记备案日期";
    private const string Decisions = "决定编号,医保相关人员代码,医药机构代码,决定机关区划,处理类型,决定日期,行为日期,情形,责任程度,调整,记分,检查编号,行为编号,文书号,通知日期,送达日期";

    public async ValueTask InitializeAsync() => _environment["ConnectionStrings__Hub"] = await Cluster.NewDatabaseAsync();

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_bad_rows_come_back_with_their_reasons()
    {
        var (good, bad) = (People.Next("D330106"), People.Next("D330106"));
        var wrongCheckDigit = bad.IdNumber[..17] + (bad.IdNumber[17] == '1' ? '2' : '1');
        var registrations = Write("registrations.csv", Registrations,
            $"{good.Code},陈晓明,{good.IdNumber},杭州市西湖人民医院,{People.HangzhouHospital},330106,DOCTOR,临床,内科,内科专业,主治医师,正常,2025-05-06,2025-05-06",
            $"{bad.Code},李错码,{wrongCheckDigit},杭州市西湖人民医院,{People.HangzhouHospital},330106,DOCTOR,临床,内科,内科专业,主治医师,正常,2025-05-06,2025-05-06");
        var (code, output, error) = await ImportAsync(registrations);
        Assert.True(code == 2, output + error);
        var rejected = await File.ReadAllTextAsync(registrations + ".rejected.csv");
        Assert.Contains("身份证号", rejected, StringComparison.Ordinal);
        Assert.Contains("3", rejected, StringComparison.Ordinal);
        Assert.DoesNotContain(wrongCheckDigit, output + error, StringComparison.Ordinal);

        string Row(string id, string person, string decided, string circumstance, string points) =>
            $"{id},{person},{People.HangzhouHospital},330106,行政处罚,{decided},,{circumstance},主要,无,{points},,,杭医保罚〔2025〕{id},2025-11-19,2025-11-20";
        var decisions = Write("decisions.csv", Decisions,
            Row("i-1", good.Code, "2025-11-18", "REG39", "6"),
            Row("i-2", good.Code, "2025-11-18", "NO_SUCH_THING", "6"),
            Row("i-3", good.Code, "2025-11-18", "REG39", "9"),
            Row("i-4", "D330106888888", "2025-11-18", "REG39", "6"),
            Row("i-5", good.Code, "2025-13-45", "REG39", "6"));
        Assert.Equal(2, (await ImportAsync(decisions)).ExitCode);
        var lines = (await File.ReadAllLinesAsync(decisions + ".rejected.csv")).Skip(1).Where(l => l.Length > 0).ToArray();
        Assert.Equal(4, lines.Length);
        Assert.Contains(lines, l => l.StartsWith("3,", StringComparison.Ordinal) && l.Contains("情形", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("4,", StringComparison.Ordinal) && l.Contains("记分", StringComparison.Ordinal) && l.Contains("zhejiang/", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("5,", StringComparison.Ordinal) && l.Contains("医保相关人员代码", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("6,", StringComparison.Ordinal) && l.Contains("决定日期", StringComparison.Ordinal));

        var again = Write("again.csv", Decisions, Row("i-1", good.Code, "2025-11-18", "REG39", "6"));
        var repeated = await ImportAsync(again);
        Assert.True(repeated.ExitCode == 0, repeated.Output + repeated.Error);
        Assert.Contains("0 taken in, 1 already there, 0 rejected", repeated.Output, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(again + ".rejected.csv"));
    }

    [Fact]
    public async Task A_missing_column_fails_at_once_naming_it()
    {
        var file = Write("short.csv", Registrations.Replace("身份证号,", "", StringComparison.Ordinal), "D330106000001,陈,…");
        var (code, output, error) = await ImportAsync(file);
        Assert.Equal(1, code);
        Assert.Contains("身份证号", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_of_three_provinces_come_in_whole()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var files = Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        var first = await ImportAsync(files);
        Assert.True(first.ExitCode == 0, first.Output + first.Error);
        var second = await ImportAsync(files);
        Assert.True(second.ExitCode == 0, second.Output + second.Error);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private Task<(int ExitCode, string Output, string Error)> ImportAsync(params string[] files) =>
        HubProgram.RunAsync(_folder, _environment, ["import", .. files]);
}
