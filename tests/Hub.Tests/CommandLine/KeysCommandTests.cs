using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hub.Tests.CommandLine;

/// <summary>An operator exchanges the key that ID numbers are sealed with.</summary>
[Collection("environment")]
public sealed class KeysCommandTests : IDisposable
{
    private const string Connection = "ConnectionStrings__Hub";
    private const string Hash = "Hub__Encryption__HashKey";
    private const string Current = "Hub__Encryption__Current";
    private const string First = "Hub__Encryption__Keys__first";
    private const string Second = "Hub__Encryption__Keys__second";

    private readonly TemporaryFolder _folder = new();
    private readonly string _connection;

    public KeysCommandTests()
    {
        _connection = $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False";
        Set(Connection, _connection);
        Set(Hash, Key(1));
        Set(First, Key(2));
    }

    public void Dispose()
    {
        foreach (var name in new[] { Connection, Hash, Current, First, Second }) Environment.SetEnvironmentVariable(name, null);
        _folder.Dispose();
    }

    [Fact]
    public async Task The_keys_are_listed_exchanged_and_told_unneeded_and_no_key_or_number_is_printed()
    {
        await ImportAsync();
        Assert.Equal((0, $"first: 2 ID numbers, current{Environment.NewLine}", ""), await KeysAsync());

        (string, string)[] both = [(Second, Key(3)), (Current, "second")];
        foreach (var (name, value) in both) Set(name, value);
        var (code, output, error) = await KeysAsync("rotate");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["2 ID numbers sealed again", "first: 0 ID numbers, not needed any more", "second: 2 ID numbers, current"], output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(Key(3), output);
        Assert.Contains("2 ID numbers sealed again with the key second", await ScalarAsync("SELECT content FROM audit_records WHERE content LIKE '%KEYS_ROTATED%'"), StringComparison.Ordinal);

        Set(First, null);
        (code, output, error) = await KeysAsync("rotate");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("0 ID numbers sealed again", output);
    }

    [Fact]
    public async Task A_key_that_is_not_configured_is_missed_by_name()
    {
        await ImportAsync();
        Set(First, null);
        Set(Second, Key(3));

        var (code, output, _) = await KeysAsync();
        Assert.Equal(2, code);
        Assert.Contains("first: 2 ID numbers, NOT CONFIGURED (Hub:Encryption:Keys:first)", output);
        (code, output, var error) = await KeysAsync("rotate");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("KEY_MISSING", error);
        Assert.Contains("'first'", error);
    }

    [Fact]
    public async Task A_row_that_somebody_changed_is_told_by_its_file_with_exit_code_2()
    {
        await ImportAsync();
        await using (var connection = new SqliteConnection(_connection))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE persons SET sealed = x'0011' WHERE file_id = (SELECT MIN(file_id) FROM persons)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Set(Second, Key(3));
        Set(Current, "second");
        var (code, output, error) = await KeysAsync("rotate");
        Assert.Equal(2, code);
        Assert.Matches("^F[0-9a-f]{24}: the sealed ID number does not open", error);
        Assert.Contains("1 ID numbers sealed again", output);
    }

    [Fact]
    public async Task With_another_hash_key_nothing_starts_and_it_is_said_why()
    {
        await ImportAsync();
        Set(Hash, Key(9));
        foreach (var command in new[] { "keys", "rebuild" })
        {
            var (code, _, error) = await Shell.RunAsync(command, "--environment", "Production");
            Assert.Equal(1, code);
            Assert.StartsWith("HASH_KEY_CHANGED", error);
        }
    }

    private async Task<string> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static Task<(int Code, string Output, string Error)> KeysAsync(params string[] rest) => Shell.RunAsync(["keys", .. rest, "--environment", "Production"]);

    private static string Key(int seed) => Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)(seed + i))]);

    private static void Set(string name, string? value) => Environment.SetEnvironmentVariable(name, value);

    private async Task ImportAsync()
    {
        var path = Path.Combine(_folder.Path, "registrations.csv");
        await File.WriteAllLinesAsync(path,
        [
            "医保相关人员代码,姓名,身份证号,医药机构名称,医药机构代码,医保区划,人员类别,执业类型,执业类别,执业范围,专业技术职务,登记备案状态,服务承诺,登记备案日期",
            "D330106000901,王一,11010519491231002X,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10",
            "D330106000902,王二,440524188001010014,杭州甲医院,H33010609001,330106,医师,,,,,正常,2025-03-09,2025-03-10",
        ], TestContext.Current.CancellationToken);
        var (code, output, error) = await Shell.RunAsync("import", "--environment", "Production", path);
        Assert.True(code == 0, string.Create(CultureInfo.InvariantCulture, $"{code} {output} {error}"));
    }
}
