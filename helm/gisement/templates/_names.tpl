{{/* What things are called, and the labels that find them. */}}

{{- define "gisement.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* The beginning of every name. A long one is cut and ends with a fingerprint, so that two of them do not meet. */}}
{{- define "gisement.fullname" -}}
{{- $name := .Values.fullnameOverride -}}
{{- if not $name -}}
{{- $name = ternary .Release.Name (printf "%s-%s" .Release.Name (include "gisement.name" .)) (contains (include "gisement.name" .) .Release.Name) -}}
{{- end -}}
{{- if gt (len $name) 40 -}}
{{- printf "%s-%s" ($name | trunc 31 | trimSuffix "-") ($name | sha256sum | trunc 8) -}}
{{- else -}}
{{- $name -}}
{{- end -}}
{{- end -}}

{{/* (dict "root" $ "component" "web"): what never changes in the life of a release. */}}
{{- define "gisement.selector" -}}
app.kubernetes.io/name: {{ include "gisement.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* The same for all pods of a release. */}}
{{- define "gisement.everything" -}}
app.kubernetes.io/name: {{ include "gisement.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "gisement.labels" -}}
{{ include "gisement.selector" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "gisement.image" -}}
{{- $image := .Values.image -}}
{{- if $image.digest -}}
{{ $image.repository }}@{{ $image.digest }}
{{- else -}}
{{ $image.repository }}:{{ $image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{/* The host of publicUrl. */}}
{{- define "gisement.host" -}}
{{- (urlParse (required "publicUrl is needed: where people reach the application, such as https://ent.example.fr" .Values.publicUrl)).host -}}
{{- end -}}

{{- define "gisement.claim" -}}
{{- .Values.backup.existingClaim | default (printf "%s-backup" (include "gisement.fullname" .)) -}}
{{- end -}}
