using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Hub.Demo;

/// <summary>Who looks at the samples in the demo, and the operations to paste: read from a data file.</summary>
public sealed class DemoScript
{
    public List<DemoCaller> Callers { get; set; } = [];
    /// <summary>As whom one can look at the console besides.</summary>
    public List<DemoCaller> Others { get; set; } = [];
    /// <summary>What anyone may ask without a token.</summary>
    public DemoQuestion Public { get; set; } = new();
    /// <summary>The caller who subscribes.</summary>
    public string Listener { get; set; } = "";
    public DemoQuestion Subscription { get; set; } = new();
    /// <summary>The caller whose submission the subscriber hears of.</summary>
    public string Sender { get; set; } = "";
    public DemoQuestion Submission { get; set; } = new();

    public IEnumerable<DemoCaller> Everyone => Callers.Concat(Others);

    /// <summary>All that a caller is to ask, listening and sending with it.</summary>
    public IEnumerable<DemoQuestion> AsksOf(DemoCaller caller)
    {
        foreach (var question in caller.Asks) yield return question;
        if (caller.Name == Listener) yield return Subscription;
        if (caller.Name == Sender) yield return Submission;
    }

    /// <summary>A number that no other start had, for <see cref="DemoQuestion.Of"/>.</summary>
    public static string RunAt(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static DemoScript Read()
    {
        using var reader = new StreamReader(typeof(DemoScript).Assembly.GetManifestResourceStream("Hub.Demo.demo.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<DemoScript>(reader);
    }
}
