using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace Hub.Generation;

/// <summary>The data files that lie within the program: one for each province, and the words.</summary>
public static class DataFiles
{
    private const string Folder = "Hub.Generation.Data.";

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(formats: ["yyyy-MM-dd"]))
        .WithTypeConverter(new ContractNames())
        .WithAttemptingUnquotedStringTypeDeserialization()
        .Build();

    /// <summary>In the order of their region codes.</summary>
    public static IReadOnlyList<Province> Provinces() =>
        [.. Names().Where(n => n != Folder + "words.yaml").Select(Read<Province>).OrderBy(p => p.Region, StringComparer.Ordinal)];

    public static Words Words() => Read<Words>(Folder + "words.yaml");

    private static IEnumerable<string> Names() =>
        typeof(DataFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal));

    private static T Read<T>(string name)
    {
        using var stream = typeof(DataFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Yaml.Deserialize<T>(reader);
    }

    /// <summary>Enum values are written as in the contract: VBP_NON_SELECTED.</summary>
    private sealed class ContractNames : IYamlTypeConverter
    {
        public bool Accepts(Type type) => EnumOf(type).IsEnum;

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            Enum.Parse(EnumOf(type), parser.Consume<Scalar>().Value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

        private static Type EnumOf(Type type) => Nullable.GetUnderlyingType(type) ?? type;

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException("Data files are only read.");
    }
}
