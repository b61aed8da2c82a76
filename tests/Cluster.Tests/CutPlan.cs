namespace Hub.Clustered;

/// <summary>Which connections are cut, and after how many bytes: one in four, as long as there are cuts left.</summary>
internal sealed class CutPlan(int seed, int cuts)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private int _left = cuts;

    public int? Next()
    {
        lock (_lock)
        {
            if (_left == 0 || _random.Next(4) > 0) return null;
            _left--;
            return _random.Next(50, 3_000);
        }
    }
}
