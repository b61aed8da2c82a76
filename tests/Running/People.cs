using System.Globalization;

namespace Hub.Running;

/// <summary>Made-up people and decisions as entries to submit; each call gives a new one.</summary>
public static class People
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static int _count;

    public const string HangzhouHospital = "H33010600124";
    public const string TaiyuanHospital = "H14010500011";
    public const string HaikouPharmacy = "P46010500021";

    /// <summary>A doctor's code and ID number that nobody has had yet.</summary>
    public static (string Code, string IdNumber) Next(string prefix)
    {
        var n = Interlocked.Increment(ref _count);
        return ($"{prefix}{n:D6}", IdNumberOf(n));
    }

    public static string IdNumberOf(int n)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"3301061980{1 + (n / 28 % 12):D2}{1 + (n % 28):D2}{n % 1000:D3}");
        var sum = body.Select((c, i) => (c - '0') * Weights[i]).Sum();
        return body + "10X98765432"[sum % 11];
    }

    public static object Registration((string Code, string IdNumber) person, string institution, string region, string category = "DOCTOR", string? role = null) => new
    {
        registration = new
        {
            id = $"{person.Code}-{institution}",
            person = person.Code,
            name = "陈晓明",
            idNumber = person.IdNumber,
            institution,
            institutionName = institution == HangzhouHospital ? "杭州市西湖人民医院" : institution == TaiyuanHospital ? "太原市小店区医院" : "海口秀英惠民药店",
            institutionKind = institution[0] == 'H' ? "MEDICAL" : "PHARMACY",
            institutionPublic = institution[0] == 'H',
            region,
            category,
            principalRole = role,
            registeredOn = "2025-05-06",
            commitmentOn = "2025-05-06",
        },
    };

    public static object Points(string id, string person, string institution, string region, string circumstance, string responsibility, string decidedOn, string? deliveredOn) => new
    {
        points = new
        {
            id,
            person,
            institution,
            region,
            decision = circumstance.StartsWith("REG", StringComparison.Ordinal) ? "ADMIN_PENALTY" : "AGREEMENT_HANDLING",
            decidedOn,
            circumstance,
            responsibility,
            documentNumber = $"文〔2025〕{id}",
            noticedOn = deliveredOn,
            deliveredOn,
        },
    };

    public const string Submit = """
        mutation($entries: [EntryInput!]!) {
          submit(entries: $entries) { results { id result control person errors { code message path article { rulebook number } } warnings { code } standing { status from lastDay } } }
        }
        """;

    /// <summary>Submits as the given caller; every entry must be accepted.</summary>
    public static async Task<JsonElement> SubmitAsync(RunningHub hub, string token, params object[] entries)
    {
        var data = await hub.DataAsync(token, Submit, new { entries });
        var results = data.GetProperty("submit").GetProperty("results");
        Assert.All(results.EnumerateArray(), r => Assert.True(r.GetProperty("result").GetString() == "ACCEPTED", r.ToString()));
        return results;
    }
}
