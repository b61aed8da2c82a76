using Hub.Domain;
using Hub.Tokens;

namespace Hub.Tests.Tokens;

public sealed class AdmittedTokensTests
{
    private readonly TestClock _clock = new(new DateTimeOffset(2025, 12, 15, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_token_has_one_caller_for_as_long_as_it_is_remembered_and_another_token_another()
    {
        var tokens = new AdmittedTokens(_clock);
        var caller = Caller(TimeSpan.FromHours(8));
        tokens.Add("one", caller);
        Assert.Same(caller, tokens.Find("one"));
        Assert.Same(caller, tokens.Find("one"));
        Assert.Null(tokens.Find("One"));
        Assert.Null(tokens.Find(""));
        Assert.Null(tokens.Find(new string('o', 3000)));
    }

    [Fact]
    public void A_token_is_good_until_the_very_moment_at_which_it_expires()
    {
        var tokens = new AdmittedTokens(_clock);
        tokens.Add("short", Caller(TimeSpan.FromMinutes(5)));
        _clock.Now += TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1);
        Assert.NotNull(tokens.Find("short"));
        _clock.Now += TimeSpan.FromTicks(1);
        Assert.Null(tokens.Find("short"));
        Assert.Equal(0, tokens.Count);
    }

    [Fact]
    public void A_token_of_many_hours_is_checked_again_after_one()
    {
        var tokens = new AdmittedTokens(_clock);
        tokens.Add("long", Caller(TimeSpan.FromDays(7)));
        _clock.Now += TimeSpan.FromHours(1) - TimeSpan.FromTicks(1);
        Assert.NotNull(tokens.Find("long"));
        _clock.Now += TimeSpan.FromTicks(1);
        Assert.Null(tokens.Find("long"));
    }

    [Fact]
    public void Where_there_are_too_many_those_that_were_used_longest_ago_make_room()
    {
        var tokens = new AdmittedTokens(_clock, atMost: 100);
        for (var i = 0; i < 100; i++) Add($"{i}");
        Assert.NotNull(tokens.Find("0"));
        for (var i = 100; i < 1000; i++)
        {
            Add($"{i}");
            Assert.True(tokens.Count <= 100);
            Assert.NotNull(tokens.Find("0"));
        }

        Assert.NotNull(tokens.Find("999"));
        Assert.Null(tokens.Find("1"));

        void Add(string token)
        {
            _clock.Now += TimeSpan.FromMilliseconds(1);
            tokens.Add(token, Caller(TimeSpan.FromHours(8)));
        }
    }

    [Fact]
    public void Those_that_have_expired_make_room_before_any_that_is_good()
    {
        var tokens = new AdmittedTokens(_clock, atMost: 10);
        for (var i = 0; i < 5; i++) tokens.Add($"good {i}", Caller(TimeSpan.FromHours(8)));
        _clock.Now += TimeSpan.FromSeconds(1);
        for (var i = 0; i < 5; i++) tokens.Add($"brief {i}", Caller(TimeSpan.FromSeconds(1)));
        _clock.Now += TimeSpan.FromSeconds(1);
        tokens.Add("one more", Caller(TimeSpan.FromHours(8)));
        Assert.Equal(6, tokens.Count);
        for (var i = 0; i < 5; i++) Assert.NotNull(tokens.Find($"good {i}"));
    }

    [Fact]
    public void Those_that_have_expired_are_forgotten_as_others_come_long_before_there_are_too_many()
    {
        var tokens = new AdmittedTokens(_clock);
        for (var i = 0; i < 5; i++) tokens.Add($"brief {i}", Caller(TimeSpan.FromSeconds(1)));
        _clock.Now += TimeSpan.FromMinutes(1);
        tokens.Add("good", Caller(TimeSpan.FromHours(8)));
        Assert.Equal(1, tokens.Count);
        Assert.NotNull(tokens.Find("good"));
    }

    private Caller Caller(TimeSpan lives) => new()
    {
        Audience = Audience.Health,
        Region = RegionCode.Parse("330100"),
        Purpose = Purpose.IndustryFollowUp,
        Subject = "test",
        ExpiresAt = _clock.Now + lives,
    };
}
