using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hub.Domain;

/// <summary>A piece of YAML within a file: its text, and the line before its first.</summary>
internal sealed record YamlBlock(string Text, int LineOffset)
{
    /// <summary>The root when it is a mapping; null, with a fault, when it is not or cannot be read.</summary>
    public YamlMap? ReadMap(FaultList faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map) return new YamlMap(map, faults, LineOffset);
            faults.Add(LineOffset + 1, "must be one YAML mapping.");
        }
        catch (YamlException broken)
        {
            faults.Add(LineOffset + (int)broken.Start.Line, $"is not YAML: {broken.Message}");
        }
        catch (InvalidOperationException)
        {
            // Some unclosed brackets at the end make YamlDotNet's scanner give up in this way.
            faults.Add(LineOffset + 1, "is not YAML: a bracket is not closed.");
        }

        return null;
    }
}
