using Hub.Tokens;

namespace Hub.Tests.Tokens;

public sealed class DurationTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("30m", 1800)]
    [InlineData("8h", 28800)]
    [InlineData("7d", 604800)]
    public void A_number_and_a_letter_make_a_length_of_time(string text, int seconds)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("0h")]
    [InlineData("-1h")]
    [InlineData("8")]
    [InlineData("8w")]
    [InlineData("99999d")]
    public void Anything_else_does_not(string text) => Assert.False(Duration.TryParse(text, out _));
}
