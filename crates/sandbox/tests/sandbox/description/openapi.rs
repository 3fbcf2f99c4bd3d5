//! Reads of OpenAPI what the sandbox's description uses of it, and holds answers to it.

use axum::http::Method;
use serde_json::Value;
use yaml_rust2::{Yaml, YamlLoader};

use crate::http::Answer;

pub(super) struct Operation {
    pub(super) path: String,
    pub(super) method: Method,
    responses: Yaml,
    document: Yaml,
}

pub(super) fn operations(text: &str) -> Vec<Operation> {
    let document = YamlLoader::load_from_str(text).unwrap().remove(0);
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    let mut operations = Vec::new();
    for (path, methods) in document["paths"].as_hash().unwrap() {
        for (name, operation) in methods.as_hash().unwrap() {
            let name = name.as_str().unwrap();
            if name != "parameters" {
                operations.push(Operation {
                    path: path.as_str().unwrap().to_owned(),
                    method: name.to_uppercase().parse().unwrap(),
                    responses: operation["responses"].clone(),
                    document: document.clone(),
                });
            }
        }
    }
    operations
}

impl Operation {
    pub(super) fn successes(&self) -> impl Iterator<Item = u16> {
        let statuses = self.responses.as_hash().unwrap().keys();
        statuses.map(|status| status.as_str().unwrap().parse().unwrap()).filter(|it| *it < 300)
    }

    /// Whether an answer has a status, a type and a shape that are listed.
    pub(super) fn describes(&self, answer: &Answer) -> Result<(), String> {
        let status = answer.status.as_str();
        let response = resolved(&self.document, &self.responses[status]);
        if response.is_badvalue() {
            return Err(format!("{status} is not described"));
        }
        if answer.body.is_empty() {
            return Ok(());
        }
        let kind = answer.header("content-type").unwrap_or_default();
        let schema = &response["content"][kind]["schema"];
        if schema.is_badvalue() {
            return Err(format!("{status} as {kind:?} is not described"));
        }
        let value = if kind == "application/json" {
            answer.json()
        } else {
            Value::String(answer.body.clone())
        };
        fits(&self.document, schema, &value, "body")
    }
}

/// What a `$ref` of the same document stands for.
fn resolved<'a>(document: &'a Yaml, yaml: &'a Yaml) -> &'a Yaml {
    let Some(reference) = yaml["$ref"].as_str() else { return yaml };
    let names = reference.strip_prefix("#/").unwrap().split('/');
    let found = names.fold(document, |yaml, name| &yaml[name]);
    assert!(!found.is_badvalue(), "{reference} leads nowhere");
    found
}

fn fits(document: &Yaml, schema: &Yaml, value: &Value, at: &str) -> Result<(), String> {
    let schema = resolved(document, schema);
    if let Some(several) = schema["oneOf"].as_vec() {
        let tried = several.iter().map(|one| fits(document, one, value, at));
        let failed: Vec<_> = tried.filter_map(Result::err).collect();
        let some = failed.len() < several.len();
        return if some { Ok(()) } else { Err(failed.join("; ")) };
    }
    let kind = schema["type"].as_str().unwrap();
    let right = match kind {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{at}: unknown type {other}"),
    };
    if !right {
        return Err(format!("{at} is no {kind}: {value}"));
    }
    if let (Some(words), Some(text)) = (schema["enum"].as_vec(), value.as_str())
        && !words.iter().any(|word| word.as_str() == Some(text))
    {
        return Err(format!("{at} has a word of its own: {text}"));
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !regex_lite::Regex::new(pattern).unwrap().is_match(text)
    {
        return Err(format!("{at} does not match {pattern:?}: {text}"));
    }
    for (nth, item) in value.as_array().into_iter().flatten().enumerate() {
        fits(document, &schema["items"], item, &format!("{at}[{nth}]"))?;
    }
    value.as_object().map_or(Ok(()), |object| keys(document, schema, object, at))
}

/// All keys that are required, and none that is not described where any is.
fn keys(
    document: &Yaml,
    schema: &Yaml,
    object: &serde_json::Map<String, Value>,
    at: &str,
) -> Result<(), String> {
    for key in schema["required"].as_vec().into_iter().flatten() {
        let key = key.as_str().unwrap();
        if !object.contains_key(key) {
            return Err(format!("{at} has no {key}"));
        }
    }
    let described = !schema["properties"].is_badvalue();
    for (key, value) in object.iter().filter(|_| described) {
        let property = &schema["properties"][key.as_str()];
        if property.is_badvalue() {
            return Err(format!("{at} has {key}, which is not described"));
        }
        fits(document, property, value, &format!("{at}.{key}"))?;
    }
    Ok(())
}
