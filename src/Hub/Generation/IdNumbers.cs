using Hub.Domain;

namespace Hub.Generation;

/// <summary>Makes ID numbers up that pass GB 11643's check, each once.</summary>
public sealed class IdNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly HashSet<string> _given = [];

    /// <param name="home">Six digits: where the card was first issued.</param>
    public IdNumber Make(string home, DateOnly born, bool female)
    {
        for (var sequence = female ? 102 : 101; ; sequence += 2)
        {
            var digits = $"{home}{born:yyyyMMdd}{sequence:D3}";
            if (!_given.Add(digits)) continue;
            var sum = digits.Select((c, i) => (c - '0') * Weights[i]).Sum();
            var whole = digits + "10X98765432"[sum % 11];
            return IdNumber.TryParse(IdNumber.ResidentCard, whole, out var id) ? id! : throw new InvalidOperationException($"A made-up ID number for {home} fails its own check.");
        }
    }
}
