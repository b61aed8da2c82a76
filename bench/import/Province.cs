using System.Globalization;
using System.Text;

namespace Bench.Import;

/// <summary>A registrations file of new persons, a hundred to a hospital, as an agency would export it.</summary>
internal static class Province
{
    private const string Header = "医保相关人员代码,姓名,身份证号,医药机构名称,医药机构代码,医保区划,人员类别,科室,执业类型,执业类别,执业范围,专业技术职务,登记备案状态,服务承诺,登记备案日期,入职日期";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="first">The number of the first of them: others have other numbers.</param>
    public static void Write(string path, int first, int count)
    {
        using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        file.WriteLine(Header);
        for (var n = first; n < first + count; n++)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"D330106{n:D6},人员{n},{IdNumber(n)},第{n / 100}医院,H330106{n / 100:D5},330106,医师,内科,临床,执业医师,内科专业,主治医师,正常,2025-04-06,2025-04-06,2025-04-01"));
        }
    }

    private static string IdNumber(int n)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"330106{new DateOnly(1960, 1, 1).AddDays(n / 1000):yyyyMMdd}{n % 1000:D3}");
        return digits + "10X98765432"[Weights.Zip(digits, (weight, digit) => weight * (digit - '0')).Sum() % 11];
    }
}
