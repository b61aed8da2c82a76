using System.Globalization;
using Hub.Domain;
using Hub.Store;

namespace Bench.Index;

/// <summary>So many made-up people, a dozen an institution as in the country: one in five serves at two, one in two hundred is under a sanction.</summary>
internal sealed class Crowd(int persons)
{
    private const int AtOnce = 2_000;
    private const int AnInstitution = 12;
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文辉力志永林晓东海燕春宁欣雨泽子轩浩宇佳怡思远";

    public int Persons => persons;

    public PersonIndex Index()
    {
        var index = new PersonIndex();
        for (var from = 0; from < persons; from += AtOnce) index.Put([.. Enumerable.Range(from, Math.Min(AtOnce, persons - from)).Select(Person)]);
        return index;
    }

    /// <summary>The code of any of them.</summary>
    public string Code(Random random) => CodeOf(random.Next(persons));

    private IndexedPerson Person(int n)
    {
        var random = new Random(n);
        var institution = random.Next(persons / AnInstitution);
        return new IndexedPerson(string.Create(CultureInfo.InvariantCulture, $"F{random.NextInt64():x16}{n:x8}"), Name(random), MayBePublished: false)
        {
            Codes = [PersonCode.Parse(CodeOf(n))],
            Registrations = random.Next(5) == 0 ? [At(institution, random), At(random.Next(persons / AnInstitution), random)] : [At(institution, random)],
            Sanctions = random.Next(200) == 0 ? [new IndexedSanction(new HeldSanction(Status.Suspended, Cause.PointsCumulative, new DateOnly(2025, 6, 1), new DateOnly(2025, 11, 30), null), null)] : [],
        };
    }

    private static string CodeOf(int n) => string.Create(CultureInfo.InvariantCulture, $"D3301{n:D8}");

    private static string Name(Random random) => $"{Surnames[random.Next(Surnames.Length)]}{Given[random.Next(Given.Length)]}{(random.Next(3) == 0 ? "" : Given[random.Next(Given.Length)])}";

    private static IndexedRegistration At(int institution, Random random) => new(
        new RegisteredPlace(InstitutionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"H3301{institution:D7}")), string.Create(CultureInfo.InvariantCulture, $"第{institution:D7}人民医院"), InstitutionKind.Medical, RegionCode.Parse("330106")),
        (Category)random.Next(5), new DateOnly(2015, 1, 1).AddDays(random.Next(3_650)), random.Next(20) == 0 ? new DateOnly(2025, 5, 31) : null);
}
