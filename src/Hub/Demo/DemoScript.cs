using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Hub.Demo;

/// <summary>Who looks at the samples in the demo, and the operations to paste: read from a data file.</summary>
public sealed class DemoScript
{
    public List<DemoCaller> Callers { get; set; } = [];
    /// <summary>What anyone may ask without a token.</summary>
    public string Public { get; set; } = "";
    /// <summary>The caller who subscribes.</summary>
    public string Listener { get; set; } = "";
    public string Subscription { get; set; } = "";
    /// <summary>The caller whose submission the subscriber hears of.</summary>
    public string Sender { get; set; } = "";
    public string Submission { get; set; } = "";

    public static DemoScript Read()
    {
        using var reader = new StreamReader(typeof(DemoScript).Assembly.GetManifestResourceStream("Hub.Demo.demo.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<DemoScript>(reader);
    }
}

/// <summary>One caller of the demo.</summary>
public sealed class DemoCaller
{
    /// <summary>The name of the shell variable that holds the token.</summary>
    public string Name { get; set; } = "";
    public Dictionary<string, string> Claims { get; set; } = [];
    public List<DemoQuestion> Asks { get; set; } = [];
}

/// <summary>An operation of a caller, and what it shows.</summary>
public sealed class DemoQuestion
{
    public string Note { get; set; } = "";
    public string Operation { get; set; } = "";
}
