namespace Hub.Store.Tests;

/// <summary>How far a replica is behind is how long ago the primary was where it is not yet.</summary>
public sealed class ReplicaLagTests
{
    [Fact]
    public void A_replica_that_stands_still_is_behind_since_the_primary_went_on_and_an_idle_primary_makes_none()
    {
        var clock = new Clock();
        var lag = new ReplicaLag(clock);
        double After(int seconds, long primary, long replayed)
        {
            clock.Seconds += seconds;
            return lag.Of(primary, replayed)!.Value.TotalSeconds;
        }

        Assert.Equal(0, After(0, 100, 100));
        Assert.Equal(0, After(60, 100, 100));
        Assert.Equal(0, After(1, 200, 150));
        Assert.Equal(5, After(5, 300, 150));
        Assert.Equal(5, After(5, 300, 200));
        Assert.Equal(65, After(60, 300, 299));
        Assert.Equal(0, After(1, 300, 300));
    }

    [Fact]
    public void Nobody_knows_how_far_behind_one_is_that_was_never_where_the_primary_was()
    {
        var lag = new ReplicaLag(new Clock());

        Assert.Null(lag.Of(1000, 10));
        Assert.Null(lag.Of(1100, 900));
        Assert.NotNull(lag.Of(1200, 1050));
        lag.Forget();
        Assert.Null(lag.Of(1300, 1200));
        Assert.Equal(TimeSpan.Zero, lag.Of(1300, 1300));
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
