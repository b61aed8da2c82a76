using System.Diagnostics;

namespace Bench.Engine;

/// <summary>What telling a visitor adds to the list: answers with and without it in turn, so that whatever else the machine does meets both alike.</summary>
internal static class Told
{
    private const int WarmUp = 2000;
    private const int Answers = 3000;

    /// <summary>The median time of an answer without a visitor and with one, in nanoseconds, and the bytes allocated for it.</summary>
    public static IEnumerable<(string Side, double Nanoseconds, long Allocated)> Measure()
    {
        Asked[] sides = [new("list"), new("list", Marks.Context)];
        double[][] times = [new double[Answers], new double[Answers]];
        var allocated = new long[sides.Length];
        for (var i = -WarmUp; i < Answers; i++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                sides[side].Answer();
                var time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
                if (i >= 0)
                {
                    times[side][i] = time;
                    allocated[side] += GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
        }
        return [("engine", Median(times[0]), allocated[0] / Answers), ("visited", Median(times[1]), allocated[1] / Answers)];
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2;
    }
}
