namespace Hub.Store.Tests;

/// <summary>How long events took, as percentiles.</summary>
public sealed class DeliveryTimeTests
{
    [Fact]
    public void Of_a_hundred_times_so_many_are_within_each_percentile()
    {
        var times = DeliveryTime.Of([.. Enumerable.Range(1, 100).Select(i => TimeSpan.FromSeconds(i))])!;
        Assert.Equal((50, 95, 99), (times.P50.TotalSeconds, times.P95.TotalSeconds, times.P99.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(7), DeliveryTime.Of([TimeSpan.FromSeconds(7)])!.P50);
        Assert.Null(DeliveryTime.Of([]));
    }
}
