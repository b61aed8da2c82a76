using Hub.Configuration;
using Hub.Limits;

namespace Hub.Tests.Limits;

public sealed class DescriptorsTests
{
    [Theory]
    [InlineData(10_000, 20_000, 10_000, 9_375)]
    [InlineData(19_000, 20_000, 19_000, 375)]
    [InlineData(20_000, 20_000, 19_073, 302)]
    [InlineData(10_000, 1_024, 384, 128)]
    [InlineData(100, 1_024, 100, 412)]
    [InlineData(10_000, 640, 96, 32)]
    [InlineData(10_000, 1_048_576, 10_000, 1_036_528)]
    public void Sockets_and_other_connections_together_stay_below_the_limit(int wanted, int descriptors, int sockets, int others) =>
        Assert.Equal((sockets, others), Descriptors.Shared(wanted, descriptors));

    [Fact]
    public void Where_the_system_tells_no_limit_there_are_as_many_as_were_wanted() => Assert.Equal((10_000, null), Descriptors.Shared(10_000, null));

    [Fact]
    public void Where_there_are_too_few_to_work_with_the_hub_says_so_and_does_not_start() =>
        Assert.Contains("ulimit -n", Assert.Throws<SettingsException>(() => Descriptors.Shared(10_000, 639)).Message);

    [Fact]
    public void On_Linux_the_limit_of_this_process_is_known() => Assert.Equal(OperatingSystem.IsLinux(), Descriptors.Limit() > 0);
}
