using System.Text;
using System.Text.Json.Nodes;

namespace Hub.Tests.CommandLine;

/// <summary>Imports into a database of its own, named by the environment as an operator would.</summary>
[Collection("environment")]
public sealed class ImportCommandTests : IDisposable
{
    private const string RegistrationHeader = "医保相关人员代码,姓名,身份证号,医药机构名称,医药机构代码,医保区划,人员类别,执业类型,执业类别,执业范围,专业技术职务,登记备案状态,服务承诺,登记备案日期";
    private const string DecisionHeader = "决定编号,医保相关人员代码,医药机构代码,决定机关区划,处理类型,决定日期,行为日期,情形,责任程度,调整,记分,检查编号,行为编号,文书号,通知日期,送达日期";
    private const string Good = "D330106000901,王一,11010519491231002X,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10";
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");
    private readonly TemporaryFolder _folder = new();

    public ImportCommandTests() => Environment.SetEnvironmentVariable("ConnectionStrings__Hub", $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Hub", null);
        _folder.Dispose();
    }

    [Fact]
    public async Task The_samples_go_in_whole_in_whatever_order_they_are_named_and_a_second_time_change_nothing()
    {
        var files = Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) != ".md").OrderDescending(StringComparer.Ordinal).ToArray();
        var (code, first, error) = await ImportAsync(files);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(9, first.Split(" 0 already there, 0 rejected").Length - 1);
        (code, var second, _) = await ImportAsync(files);
        Assert.Equal(0, code);
        Assert.Equal(9, second.Split(": 0 taken in,").Length - 1);
        Assert.Empty(Directory.EnumerateFiles(Samples, "*.rejected.csv", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Good_rows_are_in_and_each_bad_one_is_told_with_line_column_and_reason()
    {
        var registrations = Write("registrations.csv", RegistrationHeader, Good, "D330106000902,王二,110105194912310021,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10");
        var decisions = Write("decisions.csv", DecisionHeader,
            "A-1,D330106000901,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,REG39,一般,无,4,,,甲1号,2025-05-09,2025-05-12",
            "A-2,D330106000901,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,REG99,一般,无,4,,,甲2号,2025-05-09,2025-05-12",
            "A-3,D330106000901,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,REG39,一般,无,9,,,甲3号,2025-05-09,2025-05-12",
            "A-4,D330106000999,H33010609001,330100,行政处罚,2025-05-08,2025-04-01,REG39,一般,无,4,,,甲4号,2025-05-09,2025-05-12",
            "A-5,D330106000901,H33010609001,330100,行政处罚,2025-02-30,2025-04-01,REG39,一般,无,4,,,甲5号,2025-05-09,2025-05-12");
        var (code, output, _) = await ImportAsync(decisions, registrations);
        Assert.Equal(2, code);
        Assert.Contains("registrations.csv: 1 taken in, 0 already there, 1 rejected", output);
        Assert.Contains("decisions.csv: 1 taken in, 0 already there, 4 rejected", output);
        var bad = File.ReadAllLines(registrations + ".rejected.csv");
        Assert.Equal("line,column,reason,article", bad[0]);
        Assert.StartsWith("3,身份证号,", bad[1]);
        Assert.DoesNotContain("110105194912310021", string.Join('\n', bad));
        var rejected = File.ReadAllLines(decisions + ".rejected.csv");
        Assert.StartsWith("3,情形,", rejected[1]);
        Assert.Matches("^4,记分,.*,zhejiang/[0-9]+$", rejected[2]);
        Assert.StartsWith("5,医保相关人员代码,", rejected[3]);
        Assert.StartsWith("6,决定日期,", rejected[4]);
        Assert.Equal(5, rejected.Length);
    }

    [Fact]
    public async Task A_missing_column_fails_at_once_and_nothing_is_taken_in()
    {
        var good = Write("registrations.csv", RegistrationHeader, Good);
        var lacking = Write("decisions.csv", DecisionHeader.Replace(",记分", "", StringComparison.Ordinal));
        var (code, output, error) = await ImportAsync(good, lacking);
        Assert.Equal(1, code);
        Assert.Contains("记分", error);
        Assert.DoesNotContain("taken in", output);
        (_, output, _) = await ImportAsync(good);
        Assert.Contains("1 taken in", output);
    }

    [Fact]
    public async Task Lines_of_entries_are_told_by_line_and_field_too()
    {
        var lines = Write("entries.ndjson", "not json", """{"notice":{"id":"N-1","noticedOn":"2025-05-09","documentNumber":"甲"}}""", """{"party":{}}""");
        var (code, _, _) = await ImportAsync(lines);
        Assert.Equal(2, code);
        var rejected = File.ReadAllLines(lines + ".rejected.csv");
        Assert.StartsWith("1,,BAD_JSON", rejected[1]);
        Assert.StartsWith("2,", rejected[2]);
        Assert.StartsWith("3,", rejected[^1]);
    }

    [Fact]
    public async Task Lines_of_every_kind_come_in_and_a_second_time_change_nothing()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Importing", "every-kind.ndjson"));
        var contract = GraphQL.TypeSystem.GraphQLSchema.Parse(Schema.HubSchema.Contract);
        Assert.Equal(
            ((GraphQL.TypeSystem.InputObjectType)contract.Type("EntryInput")!).Fields.Select(f => f.Name).Order(),
            lines.Select(line => JsonNode.Parse(line)!.AsObject().Single().Key).Order());
        var file = Write("entries.ndjson", lines);
        var (code, first, _) = await ImportAsync(file);
        Assert.Equal("", File.Exists(file + ".rejected.csv") ? await File.ReadAllTextAsync(file + ".rejected.csv", TestContext.Current.CancellationToken) : "");
        Assert.Equal(0, code);
        Assert.Contains($"{lines.Length} taken in, 0 already there, 0 rejected", first);
        Assert.Contains($"0 taken in, {lines.Length} already there, 0 rejected", (await ImportAsync(file)).Output);
    }

    [Theory]
    [InlineData("nowhere.csv")]
    [InlineData("letter.docx")]
    public async Task What_cannot_be_read_fails_naming_it(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        if (name.EndsWith(".docx", StringComparison.Ordinal)) await File.WriteAllTextAsync(path, "Dear hub", TestContext.Current.CancellationToken);
        var (code, _, error) = await ImportAsync(path);
        Assert.Equal(1, code);
        Assert.Contains(name, error);
    }

    private static Task<(int Code, string Output, string Error)> ImportAsync(params string[] files) =>
        Shell.RunAsync(["import", "--environment", "Development", "--today", "2025-12-15", .. files]);

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllLines(path, lines, new UTF8Encoding(false));
        return path;
    }
}
