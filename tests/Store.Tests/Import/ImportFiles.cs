using System.Text;
using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Files as they come: encodings, missing and unknown columns, broken rows.</summary>
public sealed class ImportFiles : IDisposable
{
    private const string RegistrationHeader = "医保相关人员代码,姓名,身份证号,医药机构名称,医药机构代码,医保区划,人员类别,执业类型,执业类别,执业范围,专业技术职务,登记备案状态,服务承诺,登记备案日期";
    private const string DecisionHeader = "决定编号,医保相关人员代码,医药机构代码,决定机关区划,处理类型,决定日期,行为日期,情形,责任程度,调整,记分,检查编号,行为编号,文书号,通知日期,送达日期";
    private static readonly string Good = $"D330106000001,王小明,{Given.IdNumber(1)},机构,H33010600124,330106,医师,临床,执业医师,内科,主治医师,正常,2025-05-01,2025-05-06";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hubimport");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void A_registrations_file_is_read_in_either_encoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var row = Assert.Single(Read(Csv($"{RegistrationHeader}\n{Good}\n", Encoding.GetEncoding(encoding))));

        var registration = Assert.IsType<RegistrationEntry>(row.Entry);
        Assert.Equal("D330106000001/H33010600124/DOCTOR", registration.Id);
        Assert.Equal(("王小明", Category.Doctor, new DateOnly(2025, 5, 1), "内科"), (registration.Name, registration.Category, registration.CommitmentOn, registration.PracticeScope));
        Assert.Equal(Given.IdNumber(1), registration.IdNumber.Reveal());
    }

    [Fact]
    public void A_missing_column_fails_at_once_naming_it()
    {
        var failure = Assert.Throws<ImportException>(() => Read(Csv($"{RegistrationHeader.Replace("身份证号,", "", StringComparison.Ordinal)}\n")));

        Assert.Contains("身份证号", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    public void What_is_no_such_table_fails_at_once(string content) => Assert.Throws<ImportException>(() => Read(Csv(content)));

    [Fact]
    public void A_file_that_only_calls_itself_a_workbook_fails_at_once()
    {
        var path = Path.Combine(_folder.FullName, "file.xlsx");
        File.WriteAllText(path, "no workbook");

        Assert.Throws<ImportException>(() => Read(path));
    }

    [Fact]
    public void Unknown_columns_are_noted_and_columns_may_stand_in_any_order()
    {
        using var file = ImportFile.Open(Csv($"备注,{string.Join(',', RegistrationHeader.Split(',').Reverse())}\nx,{string.Join(',', Good.Split(',').Reverse())}\n"), Keys.FromPassphrase("tests"));

        Assert.Equal(["备注"], file.UnknownColumns);
        Assert.NotNull(Assert.Single(file.Rows()).Entry);
    }

    [Fact]
    public void A_text_that_no_database_keeps_is_a_fault_of_its_row()
    {
        var rows = Read(Csv($"{RegistrationHeader}\n{Good.Replace("王小明", "王\0明", StringComparison.Ordinal)}\n{Good}\n"));

        Assert.Equal(("姓名", "has the character U+0000"), (Assert.Single(rows[0].Faults).Column, rows[0].Faults[0].Reason));
        Assert.NotNull(rows[1].Entry);
    }

    [Fact]
    public void A_broken_row_says_line_and_column_of_each_fault_and_never_the_ID_number()
    {
        var wrong = Given.IdNumber(1)[..17] + (Given.IdNumber(1)[17] == '0' ? '1' : '0');

        var rows = Read(Csv($"{RegistrationHeader}\n{Good}\n\n{Good.Replace(Given.IdNumber(1), wrong, StringComparison.Ordinal).Replace("医师,临床", "厨师,临床", StringComparison.Ordinal).Replace("2025-05-06", "2025-13-06", StringComparison.Ordinal)}\n"));

        var broken = rows[1];
        Assert.Equal((4, (Entry?)null), (broken.Line, broken.Entry));
        Assert.Equal(["身份证号", "人员类别", "登记备案日期"], broken.Faults.Select(f => f.Column));
        Assert.Contains("厨师", broken.Faults[1].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong[6..], string.Join("", broken.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ID_number_in_a_wrong_column_is_masked()
    {
        var row = Assert.Single(Read(Csv($"{RegistrationHeader}\n{Good.Replace("D330106000001", Given.IdNumber(2), StringComparison.Ordinal)}\n")));

        Assert.Equal("医保相关人员代码", Assert.Single(row.Faults).Column);
        Assert.Contains("3301**********", row.Faults[0].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Given.IdNumber(2), row.Faults[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_a_code_draws_its_id_from_the_ID_number_and_does_not_show_it()
    {
        var row = Assert.Single(Read(Csv($"{RegistrationHeader}\n{Good.Replace("D330106000001", "", StringComparison.Ordinal).Replace("医师,临床", "费用审核人员,临床", StringComparison.Ordinal)}\n")));

        Assert.Matches("^X[0-9]{18}/H33010600124/FEE_REVIEWER$", row.Entry!.Id);
        Assert.DoesNotContain(Given.IdNumber(1), row.Entry.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decisions_file_makes_points_entries_and_knows_the_column_of_each_field()
    {
        using var file = ImportFile.Open(Csv($"{DecisionHeader},调整理由\nd1,D330106000001,H33010600124,330100,行政处罚,2025/6/10,2025-05-30,REG40,一般,无,10,i1,a1,文1,2025年6月11日,20250612,\n"), Keys.FromPassphrase("tests"));

        var points = Assert.IsType<PointsEntry>(Assert.Single(file.Rows()).Entry);
        Assert.Equal((Circumstance.Reg40, Responsibility.General, 10, new DateOnly(2025, 6, 10), new DateOnly(2025, 6, 12)), (points.Circumstance, points.Responsibility, points.Points, points.DecidedOn, points.DeliveredOn));
        Assert.Equal("记分", file.ColumnOf(["points"]));
        Assert.Equal("", file.ColumnOf([]));
    }

    [Fact]
    public void In_a_workbook_days_are_days_and_an_ID_number_stored_as_a_number_is_rejected_saying_why()
    {
        var cells = Good.Split(',').Cast<object>().ToArray();
        cells[12] = new DateOnly(2025, 5, 1);
        var numeric = cells.ToArray();
        numeric[2] = 110105194912310028d;

        var rows = Read(Workbook.Write(Path.Combine(_folder.FullName, "file.xlsx"), [RegistrationHeader.Split(','), cells, numeric]));

        Assert.Equal(new DateOnly(2025, 5, 1), Assert.IsType<RegistrationEntry>(rows[0].Entry).CommitmentOn);
        var fault = Assert.Single(rows[1].Faults);
        Assert.Equal((3, "身份证号"), (rows[1].Line, fault.Column));
        Assert.Contains("number", fault.Reason, StringComparison.Ordinal);
    }

    private static List<ImportRow> Read(string path)
    {
        using var file = ImportFile.Open(path, Keys.FromPassphrase("tests"));
        return [.. file.Rows()];
    }

    private string Csv(string content, Encoding? encoding = null)
    {
        var path = Path.Combine(_folder.FullName, "file.csv");
        File.WriteAllText(path, content, encoding ?? new UTF8Encoding(false));
        return path;
    }
}
